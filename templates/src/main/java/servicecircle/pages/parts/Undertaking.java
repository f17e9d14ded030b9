package servicecircle.pages.parts;

/** The safety undertaking (安全责任书) that the responsible person accepts. {@code version} is stored with the booking. */
public record Undertaking(String version, Text text) {}
