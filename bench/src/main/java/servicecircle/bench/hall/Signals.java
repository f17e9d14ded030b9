package servicecircle.bench.hall;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java cannot send itself. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("process " + pid + " did not take the signal " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
