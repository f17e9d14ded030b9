package servicecircle.pages;

/** What a form on a phone page carries: a fresh idempotency key. */
public record PhoneForm(String key) {}
