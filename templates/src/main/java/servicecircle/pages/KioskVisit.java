package servicecircle.pages;

/** What a kiosk screen needs to know about the visit it belongs to; nothing of it is personal. */
public record KioskVisit(String token, int idleSeconds, int warnSeconds, int doneSeconds, boolean inVisit, int part) {}
