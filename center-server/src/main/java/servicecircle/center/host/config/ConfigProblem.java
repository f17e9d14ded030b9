package servicecircle.center.host.config;

/** The configuration cannot be used. Its message is one sentence for the operator; it ends the process with code 2. */
public final class ConfigProblem extends RuntimeException {
    public ConfigProblem(String message) {
        super(message);
    }
}
