package servicecircle.pages.staff;

import java.time.Instant;

/** Somebody signed in somewhere. {@code current} is the one that looks at this page. */
public record SessionRow(String id, Instant since, Instant seenAt, Instant endsAt, String browser, boolean current) {}
