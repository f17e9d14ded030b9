package servicecircle.pages.parts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An {@code application/problem+json} answer (RFC 9457).
 *
 * @param type a URI reference that names the kind, {@code /problems#<code>}
 * @param title one line, in the reader's language
 * @param detail the whole sentence, in the reader's language
 * @param code stable, for programs: the truth of which {@code detail} is a translation
 * @param field the field at fault, or null
 * @param arguments what the sentence fills in, so that a kiosk can say it in another language
 * @param alternatives ways on after a refused booking, best first; often empty
 * @param incident the id under which a breakage stands in the log, or null
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        Map<String, String> arguments,
        List<Alternative> alternatives,
        @Nullable String incident) {
    public Problem {
        arguments = Map.copyOf(arguments);
        alternatives = List.copyOf(alternatives);
    }
}
