package servicecircle.center.support;

import java.util.Map;
import servicecircle.pages.parts.Objection;

/**
 * A request that cannot be understood. Thrown while reading it; the failure handler makes the answer.
 *
 * <p>Carries the field at fault and a code; the sentence for people is looked up in the reader's language.
 */
public final class BadInput extends IllegalArgumentException {
    private final int status;
    private final transient Objection objection;

    public BadInput(int status, String field, String code, Map<String, String> arguments) {
        super(code + " " + field);
        this.status = status;
        this.objection = new Objection(field, code, arguments);
    }

    /** A 400 that names a field. */
    public static BadInput field(String field, String code, Map<String, String> arguments) {
        return new BadInput(400, field, code, arguments);
    }

    /** A 400 that names a field and needs no further figures. */
    public static BadInput field(String field, String code) {
        return field(field, code, Map.of());
    }

    /** An answer that concerns the whole request. */
    public static BadInput request(int status, String code) {
        return new BadInput(status, "", code, Map.of());
    }

    public int status() {
        return status;
    }

    public Objection objection() {
        return objection;
    }
}
