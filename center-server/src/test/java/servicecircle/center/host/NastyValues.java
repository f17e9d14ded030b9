package servicecircle.center.host;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Values that have broken somebody's server before: as text and as pieces of JSON, some of which are none. */
final class NastyValues {
    private static final int DEEP = 10_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u202Eevil",
            "\u2066x",
            "\uFEFFbom",
            "\uD842",
            "\uDC00x",
            "😀".repeat(50),
            "𠮷",
            "e" + "\u0301".repeat(500),
            "ﷺ".repeat(40),
            "A".repeat(3_000),
            "İıſß",
            "０１２３",
            "-1",
            "0",
            "1e309",
            "NaN",
            "null",
            "true",
            "9223372036854775808",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "..%2F../etc/passwd",
            "../../../etc/passwd",
            "${7*7}",
            "<#assign x=1>",
            "%s%n%x",
            "{field}",
            "2026-02-31",
            "2026-11-25T24:00:00Z",
            "2026-11-25T14:00",
            "2026-11-25T06:00:00+18:01",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "2016-12-31T23:59:60Z",
            "24:00",
            "\r\nX: y",
            "\t",
            "\u2028\u2029");

    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "-1",
            "0",
            "10000",
            "1.5",
            "1.0",
            "1e3",
            "1e400",
            "-1E-400",
            "1" + "0".repeat(400),
            "2147483648",
            "9223372036854775808",
            "[1,2]",
            "{\"a\":{\"b\":[]}}",
            "\"\\uD800\"",
            "\"\\u0000\"",
            "\"\\udbff\\udfff\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\n\"",
            "\"open",
            "tru",
            "'a'",
            "01",
            "+1",
            ".5",
            "1.",
            "NaN",
            "-Infinity",
            "/**/1",
            "");

    private final Random random;

    NastyValues(Random random) {
        this.random = random;
    }

    String text() {
        return of(TEXTS);
    }

    /** A value as it stands in JSON, or what only looks like one. */
    String piece() {
        return random.nextBoolean() ? of(PIECES) : quoted(text());
    }

    /** A whole body that is nothing anybody asked for. */
    String body(String usual) {
        return switch (random.nextInt(12)) {
            case 0 -> "[".repeat(DEEP);
            case 1 -> "[".repeat(DEEP) + "]".repeat(DEEP);
            case 2 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 3 -> usual.substring(0, random.nextInt(usual.length() + 1));
            case 4 -> usual + usual;
            case 5 -> "\uFEFF" + usual;
            case 6 -> random.nextInt(20) == 0 ? "\"" + "长".repeat(350_000) + "\"" : "[" + usual + "]";
            case 7 -> garbled(usual);
            case 8 -> "";
            case 9 -> usual.replace('"', '\'');
            case 10 -> "{\"room\":\"" + "x".repeat(60_000) + "\"}";
            default -> piece();
        };
    }

    /** Text as a JSON string, with the escapes that it needs and no others. */
    static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c)
                        ? "\\u%04x".formatted(c)
                        : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String garbled(String usual) {
        StringBuilder text = new StringBuilder(usual);
        for (int i = 0; i < 3 && !text.isEmpty(); i++) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return text.toString();
    }
}
