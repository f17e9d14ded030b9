package servicecircle.pages.staff;

/** Something that waits for this person: words {@code task.*}, how many, and where to go. */
public record Task(String key, int count, String path) {}
