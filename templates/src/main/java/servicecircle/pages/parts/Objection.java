package servicecircle.pages.parts;

import java.util.Map;

/**
 * Something that stands against one field of a form. The sentence for people is the word {@code problem.<code>}.
 *
 * @param field the field's name in the API, such as {@code phone}; empty when it concerns the whole request
 * @param arguments what the sentence fills in, by name; instants are ISO 8601
 */
public record Objection(String field, String code, Map<String, String> arguments) {
    public Objection {
        arguments = Map.copyOf(arguments);
    }
}
