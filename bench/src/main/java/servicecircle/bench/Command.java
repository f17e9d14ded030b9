package servicecircle.bench;

import java.io.PrintStream;
import java.util.List;

/** One command of the bench program. */
interface Command {

    /**
     * Runs to the end.
     *
     * @return the exit code of the process
     * @throws Misuse a sentence about how the command was misused
     */
    int run(List<String> args, PrintStream out) throws Exception;
}
