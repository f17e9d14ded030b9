package servicecircle.center.queue;

/**
 * What somebody means to do under a key, so that the key serves for nothing else.
 *
 * @param action empty for what writes no event: a key that did something was for something else
 * @param leg 0 where the house chooses
 * @param window empty where it does not matter
 */
record Meant(String action, long leg, String window) {
    static final Meant PRESENCE = new Meant("", 0, "");

    /** Whether what was done under the key is this. */
    boolean isWhat(ChangeStore.Earlier earlier) {
        return action.equals(earlier.action())
                && (leg == 0 || leg == earlier.leg())
                && (window.isEmpty() || window.equals(earlier.window()));
    }
}
