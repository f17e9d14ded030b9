package servicecircle.center.support.web;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.PlainText;

/** A form that a browser sent, read strictly: each field at most once, and none that nobody asked for. */
public final class Form {
    private static final int LONGEST_SECRET = 1_024;
    static final int LONGEST_REASON = 200;
    /** As long as a telephone number or longer: it would stand in the trail for ever. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{7,}");

    private final Map<String, String> values;

    private Form(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The form of a request.
     *
     * @param allowed the names of its fields; one that ends in a dot stands for all that begin with it
     */
    public static Form of(RoutingContext context, Set<String> allowed) {
        MultiMap sent = context.request().formAttributes();
        Set<String> seen = new HashSet<>();
        Map<String, String> values = new TreeMap<>();
        sent.forEach(field -> {
            if (!isAllowed(field.getKey(), allowed)) {
                throw BadInput.field(Fields.shortened(field.getKey()), "UNKNOWN_FIELD");
            }
            if (!seen.add(field.getKey())) {
                throw BadInput.field(Fields.shortened(field.getKey()), "DUPLICATE_PARAMETER");
            }
            values.put(field.getKey(), field.getValue());
        });
        return new Form(values);
    }

    private static boolean isAllowed(String name, Set<String> allowed) {
        int dot = name.indexOf('.');
        return allowed.contains(name) || (dot > 0 && allowed.contains(name.substring(0, dot + 1)));
    }

    /** One line of text of 0..{@code longest} characters, normalised; empty where it was not sent. */
    public String textOrEmpty(String name, int longest) {
        String text = PlainText.of(name, values.getOrDefault(name, ""));
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw BadInput.field(
                    name,
                    "TOO_MANY_CHARACTERS",
                    Map.of("maximum", Integer.toString(longest), "given", Integer.toString(length)));
        }
        return text;
    }

    /** One line of text of 1..{@code longest} characters, normalised. */
    public String text(String name, int longest) {
        String text = textOrEmpty(name, longest);
        if (text.isEmpty()) {
            throw BadInput.field(name, "MISSING");
        }
        return text;
    }

    /** As {@link #textOrEmpty}, from a box of several lines: they become one. */
    public String lines(String name, int longest) {
        values.computeIfPresent(name, (field, typed) -> typed.replaceAll("[\\r\\n]+", " "));
        return textOrEmpty(name, longest);
    }

    /** Exactly what was typed, up to a kilobyte: for passwords, which nobody normalises behind people's backs. */
    public String secret(String name) {
        String typed = values.getOrDefault(name, "");
        if (typed.length() > LONGEST_SECRET) {
            throw BadInput.field(
                    name,
                    "TOO_MANY_CHARACTERS",
                    Map.of("maximum", Integer.toString(LONGEST_SECRET), "given", Integer.toString(typed.length())));
        }
        if (typed.indexOf('\0') >= 0) {
            throw BadInput.field(name, "BAD_CHARACTERS");
        }
        return typed;
    }

    /** Why somebody does something: 1..200 characters, and no number of a person in them. */
    public String reason() {
        String reason = textOrEmpty("reason", LONGEST_REASON);
        if (reason.isEmpty()) {
            throw BadInput.field("reason", "REASON_MISSING");
        }
        return withoutNumber("reason", reason);
    }

    /** What one colleague tells another: 0..200 characters, and no number of a person in them. */
    public String remark(String name) {
        return withoutNumber(name, textOrEmpty(name, LONGEST_REASON));
    }

    static String withoutNumber(String name, String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (NUMBER.matcher(digits).find()) {
            throw BadInput.field(name, "REASON_HOLDS_NUMBER");
        }
        return text;
    }

    /** Whether a box was ticked. */
    public boolean isTicked(String name) {
        return values.containsKey(name);
    }

    /** The names that begin with a prefix, without it. */
    public Set<String> tickedBelow(String prefix) {
        Set<String> ticked = new HashSet<>();
        values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> ticked.add(name.substring(prefix.length())));
        return ticked;
    }

    /** All that was sent, by name. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
