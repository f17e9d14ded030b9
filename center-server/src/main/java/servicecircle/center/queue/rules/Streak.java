package servicecircle.center.queue.rules;

/** How many people of a priority class were called in a row while somebody else waited; one figure per center and day. */
public record Streak(int priorityInARow) {
    public static final Streak NONE = new Streak(0);

    public Streak {
        if (priorityInARow < 0) {
            throw new IllegalArgumentException("a streak is not negative: " + priorityInARow);
        }
    }

    Streak grown() {
        return new Streak(priorityInARow + 1);
    }
}
