package servicecircle.bench;

/** A command was called wrongly. Its message is one sentence for whoever typed it; the exit code is 2. */
final class Misuse extends RuntimeException {
    Misuse(String message) {
        super(message);
    }
}
