package servicecircle.center.support.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.PlainText;

/**
 * A JSON request body, read strictly: a member nobody asked for, a wrong type or a control character is an error that
 * names the field. Text comes back normalised (NFC) and trimmed; who wants digits reads full-width ones itself.
 */
public final class Fields {
    private static final int LONGEST = 100_000;

    private final JsonObject json;

    private Fields(JsonObject json) {
        this.json = json;
    }

    /**
     * The body of a request.
     *
     * @param allowed the names of all members that may stand in it
     */
    public static Fields of(RoutingContext context, Set<String> allowed) {
        String type = context.request().getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw BadInput.request(415, "UNSUPPORTED_MEDIA");
        }
        Fields fields = new Fields(parsed(context.body().buffer()));
        for (String name : fields.json.fieldNames()) {
            if (!allowed.contains(name)) {
                throw BadInput.field(shortened(name), "UNKNOWN_FIELD");
            }
        }
        return fields;
    }

    public boolean has(String name) {
        return json.getValue(name) != null;
    }

    /** Text of 1..{@code longest} characters (code points). */
    public String text(String name, int longest) {
        return text(name, required(name), longest);
    }

    private static String text(String name, Object value, int longest) {
        String text = limited(name, string(name, value), longest);
        if (text.isEmpty()) {
            throw BadInput.field(name, "MISSING");
        }
        return text;
    }

    /** Text of 0..{@code longest} characters; empty where it was not sent. */
    public String textOrEmpty(String name, int longest) {
        return has(name) ? limited(name, string(name, required(name)), longest) : "";
    }

    /** What one colleague tells another: 0..200 characters, and no number of a person in them. */
    public String remark(String name) {
        return Form.withoutNumber(name, textOrEmpty(name, Form.LONGEST_REASON));
    }

    /** Whether it was sent as true; false where it was not sent. */
    public boolean isTrue(String name) {
        if (has(name) && !(json.getValue(name) instanceof Boolean)) {
            throw BadInput.field(name, "NOT_TRUE_OR_FALSE");
        }
        return has(name) && json.getBoolean(name);
    }

    private static String string(String name, Object value) {
        if (!(value instanceof String string)) {
            throw BadInput.field(name, "NOT_TEXT");
        }
        return string;
    }

    private static String limited(String name, String sent, int longest) {
        String text = PlainText.of(name, sent);
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw BadInput.field(
                    name,
                    "TOO_MANY_CHARACTERS",
                    Map.of("maximum", Integer.toString(longest), "given", Integer.toString(length)));
        }
        return text;
    }

    /** A list of 0..{@code most} texts, each as {@link #text}. */
    public List<String> texts(String name, int most, int longest) {
        if (!(required(name) instanceof JsonArray list)) {
            throw BadInput.field(name, "NOT_TEXT");
        }
        if (list.size() > most) {
            throw BadInput.field(name, "UNKNOWN_VALUE");
        }
        return list.stream().map(one -> text(name, one, longest)).toList();
    }

    /** A whole number of {@code least..most}; digits in a string are refused, as are 1.0 and 1e3. */
    public int wholeNumber(String name, int least, int most) {
        Object value = required(name);
        if (!(value instanceof Number number)) {
            throw BadInput.field(name, "NOT_A_NUMBER");
        }
        if (!(number instanceof Integer) && !(number instanceof Long) && !(number instanceof BigInteger)) {
            throw BadInput.field(name, "NOT_A_WHOLE_NUMBER");
        }
        if (number.doubleValue() < least || number.doubleValue() > most) {
            throw BadInput.field(
                    name,
                    "OUT_OF_RANGE",
                    Map.of("minimum", Integer.toString(least), "maximum", Integer.toString(most)));
        }
        return number.intValue();
    }

    private Object required(String name) {
        Object value = json.getValue(name);
        if (value == null) {
            throw BadInput.field(name, "MISSING");
        }
        return value;
    }

    private static JsonObject parsed(@Nullable Buffer body) {
        if (body == null || body.length() == 0) {
            throw BadInput.request(400, "BODY_EMPTY");
        }
        if (body.length() > LONGEST) {
            throw BadInput.request(413, "BODY_TOO_LARGE");
        }
        try {
            return new JsonObject(body);
        } catch (DecodeException | ClassCastException e) {
            throw BadInput.request(400, "NOT_JSON");
        }
    }

    /** What a stranger called a field, as it may be repeated to them. */
    static String shortened(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }
}
