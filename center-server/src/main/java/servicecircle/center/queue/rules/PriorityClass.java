package servicecircle.center.queue.rules;

/** Who goes before others: 老, 孕, 残, 军. Kept with the kind of document that showed it, never with a date of birth. */
public enum PriorityClass {
    NORMAL,
    ELDER,
    EXPECTING,
    DISABLED,
    MILITARY;

    public boolean isPriority() {
        return this != NORMAL;
    }
}
