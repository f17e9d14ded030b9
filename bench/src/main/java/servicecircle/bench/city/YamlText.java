package servicecircle.bench.city;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes maps, lists, texts, numbers and truth values as YAML that a person likes to read: short things on one line, long
 * ones one below the other. Texts that another reader could take for something else stand in quotes.
 */
final class YamlText {

    private static final int LINE = 110;
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}/][\\p{L}\\p{N} ./_()\u00b7\u3000-\u303f\uff00-\uffef-]*(?<! )");
    private static final Pattern MISTAKEN = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private YamlText() {}

    static String of(String comment, Map<?, ?> document) {
        StringBuilder text = new StringBuilder("# ").append(comment).append('\n');
        document.forEach((key, value) -> member(text, "", key, value));
        return text.toString();
    }

    private static void member(StringBuilder text, String indent, Object key, Object value) {
        text.append(indent).append(scalar(key)).append(':');
        value(text, indent, indent.length() + scalar(key).length() + 1, value);
    }

    private static void value(StringBuilder text, String indent, int column, Object value) {
        String line = flow(value);
        if (column + line.length() < LINE || !(value instanceof Map || value instanceof Collection)) {
            text.append(' ').append(line).append('\n');
        } else if (value instanceof Map<?, ?> map) {
            text.append('\n');
            map.forEach((key, each) -> member(text, indent + "  ", key, each));
        } else {
            text.append('\n');
            ((Collection<?>) value).forEach(each -> item(text, indent + "  ", each));
        }
    }

    private static void item(StringBuilder text, String indent, Object item) {
        if (flow(item).length() + indent.length() + 1 < LINE || !(item instanceof Map<?, ?> map)) {
            text.append(indent).append("- ").append(flow(item)).append('\n');
            return;
        }
        StringBuilder members = new StringBuilder();
        map.forEach((key, value) -> member(members, indent + "  ", key, value));
        text.append(indent).append("- ").append(members.substring(indent.length() + 2));
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> scalar(member.getKey()) + ": " + flow(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(value);
    }

    private static String scalar(Object value) {
        if (!(value instanceof String text)) {
            return value.toString();
        }
        boolean plain = PLAIN.matcher(text).matches() && !MISTAKEN.matcher(text).matches();
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
