package servicecircle.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;

/**
 * The sentences that say no: the code of a refusal or of bad input becomes one polite line in one language. Used by pages
 * and by whoever writes an {@code application/problem+json} answer.
 */
public final class Sentences {
    /** The zone in which instants among the arguments are printed where the caller names none. */
    private static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

    private final Words words;
    private final Lang lang;
    private final ZoneId zone;

    private Sentences(Lang lang, ZoneId zone) {
        this.words = Words.in(lang);
        this.lang = lang;
        this.zone = zone;
    }

    public static Sentences in(Lang lang) {
        return in(lang, USUAL_ZONE);
    }

    public static Sentences in(Lang lang, ZoneId zone) {
        return new Sentences(lang, zone);
    }

    /**
     * The sentence of a code. Total: an unknown code, such as one of a newer release, gets a general sentence.
     *
     * @param field the field's name in the API, or null or empty where the whole request is meant
     */
    public String detail(String code, @Nullable String field, Map<String, String> arguments) {
        String key = keyOf(code, arguments);
        Map<String, String> spoken = new HashMap<>();
        arguments.forEach((name, value) -> spoken.put(name, printed(value)));
        spoken.put("field", labelOf(field));
        return words.say(key, spoken);
    }

    /** One line for an HTTP status. */
    public String title(int status) {
        String key = "title." + status;
        return words.say(words.has(key) ? key : "title.other", Map.of());
    }

    public String of(Objection objection) {
        return detail(objection.code(), objection.field(), objection.arguments());
    }

    /** Says a problem again in this language; one that this release does not know keeps the sentence it came with. */
    public String of(Problem problem) {
        boolean known = words.has("problem." + problem.code());
        return known ? detail(problem.code(), problem.field(), withIncident(problem)) : problem.detail();
    }

    private static Map<String, String> withIncident(Problem problem) {
        Map<String, String> arguments = new HashMap<>(problem.arguments());
        if (problem.incident() != null) {
            arguments.putIfAbsent("incident", problem.incident());
        }
        return arguments;
    }

    private String keyOf(String code, Map<String, String> arguments) {
        String key = "problem." + code;
        if (arguments.getOrDefault("hours", "-").isBlank() && words.has(key + ".none")) {
            return key + ".none";
        }
        return words.has(key) ? key : "problem.OTHER";
    }

    private String labelOf(@Nullable String field) {
        if (field == null || field.isEmpty()) {
            return words.say("field.whole", Map.of());
        }
        String key = words.has("field." + field) ? "field." + field : "setting." + field;
        return words.has(key) ? words.say(key, Map.of()) : field;
    }

    private String printed(String value) {
        if (!value.endsWith("Z") || !value.contains("T")) {
            return value;
        }
        try {
            String pattern = words.say("time.moment", Map.of());
            return DateTimeFormatter.ofPattern(pattern, java.util.Locale.forLanguageTag(lang.tag()))
                    .format(Instant.parse(value).atZone(zone));
        } catch (DateTimeException notAnInstant) {
            return value;
        }
    }
}
