package servicecircle.kiosk;

/** A configuration that cannot be used. The message is one sentence for the person who wrote it. */
final class ConfigTrouble extends RuntimeException {
    ConfigTrouble(String sentence) {
        super(sentence);
    }
}
