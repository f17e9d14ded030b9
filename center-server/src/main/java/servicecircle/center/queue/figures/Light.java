package servicecircle.center.queue.figures;

/** How well waits kept to their target. The names stand in the words of both languages. */
enum Light {
    GOOD,
    NEAR,
    MISSED,
    /** Too few cases to judge. */
    NONE;

    private static final int GOOD_FROM = 90;
    private static final int NEAR_FROM = 75;

    /** @param percent share of waits within the target, 0..100 */
    static Light of(int percent) {
        return percent >= GOOD_FROM ? GOOD : percent >= NEAR_FROM ? NEAR : MISSED;
    }
}
