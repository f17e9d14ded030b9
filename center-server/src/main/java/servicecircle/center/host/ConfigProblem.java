package servicecircle.center.host;

/** The configuration cannot be used. Its message is one sentence for the operator; it ends the process with code 2. */
final class ConfigProblem extends RuntimeException {
    ConfigProblem(String message) {
        super(message);
    }
}
