package servicecircle.center.support.web;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import servicecircle.center.support.BadInput;

/** The client's own id of a change: sending it twice makes one change and gets one answer. */
public final class IdempotencyKey {
    private IdempotencyKey() {}

    /** From the {@code Idempotency-Key} header, or from the form field {@code key} of a page. */
    public static UUID of(RoutingContext context) {
        String key = context.request().getHeader("Idempotency-Key");
        if (key == null) {
            key = context.request().getFormAttribute("key");
        }
        if (key == null) {
            throw BadInput.field("key", "KEY_MISSING");
        }
        if (key.length() != 36) {
            throw BadInput.field("key", "KEY_NOT_UUID");
        }
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw BadInput.field("key", "KEY_NOT_UUID");
        }
    }
}
