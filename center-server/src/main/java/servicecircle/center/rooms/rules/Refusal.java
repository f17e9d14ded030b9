package servicecircle.center.rooms.rules;

import java.util.Map;
import servicecircle.pages.parts.Objection;

/**
 * A refusal with what its sentence has to fill in.
 *
 * @param field the field of the request that has to change
 */
public record Refusal(BookingRefusal reason, String field, Map<String, String> arguments) {
    public Refusal {
        arguments = Map.copyOf(arguments);
    }

    public static Refusal of(BookingRefusal reason, String field) {
        return new Refusal(reason, field, Map.of());
    }

    static Refusal of(BookingRefusal reason, String field, String name, Object value) {
        return new Refusal(reason, field, Map.of(name, value.toString()));
    }

    public Objection objection() {
        return new Objection(field, reason.name(), arguments);
    }
}
