package servicecircle.center.queue;

import java.util.UUID;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;

/**
 * What every form about a number says.
 *
 * @param request the key of this very act
 * @param version of the leg, as it was shown to whoever acts
 */
record LegForm(UUID request, int version) {

    static LegForm of(Form form) {
        return new LegForm(request(form), version(form.text("version", 9)));
    }

    static UUID request(Form form) {
        String text = form.text("request", 36);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw BadInput.field("request", "KEY_NOT_UUID");
        }
    }

    private static int version(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw BadInput.field("version", "NOT_A_WHOLE_NUMBER");
        }
        return Integer.parseInt(text);
    }
}
