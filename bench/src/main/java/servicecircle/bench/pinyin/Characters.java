package servicecircle.bench.pinyin;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Han characters as strings of one code point, and the two levels of GB2312 with them. */
final class Characters {
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int LAST_COLUMN_BYTE = 0xFE;

    private Characters() {}

    static Stream<String> in(String text) {
        return text.codePoints().filter(Character::isIdeographic).mapToObj(Character::toString);
    }

    /** The 3,755 characters in everyday use, in the order of the standard (by reading). */
    static List<String> levelOne() {
        return rows(0xB0, 0xD7);
    }

    /** The 3,008 rarer characters, in the order of the standard (by radical). */
    static List<String> levelTwo() {
        return rows(0xD8, 0xF7);
    }

    private static List<String> rows(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(0xA1, LAST_COLUMN_BYTE).mapToObj(column -> cell(row, column)))
                .flatMap(Characters::in)
                .toList();
    }

    private static String cell(int row, int column) {
        return new String(new byte[] {(byte) row, (byte) column}, GB2312);
    }
}
