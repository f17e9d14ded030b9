package servicecircle.pages;

/**
 * What a phone page with a form carries along.
 *
 * @param key a fresh UUID: the idempotency key of the form, so that a second tap is the same act
 */
public record PhoneForm(String key) {}
