package servicecircle.center.support;

import java.text.Normalizer;

/**
 * Text as a person types it into one line. Rare characters, emoji and every script pass; what a person cannot see and a
 * page cannot show (controls, bidi overrides, unpaired surrogates) is refused.
 */
public final class PlainText {
    private static final String BLANKS = "\u115f\u1160\u2800\u3164\uffa0";

    private PlainText() {}

    /**
     * NFC, white space trimmed and runs of it made one.
     *
     * @throws BadInput {@code BAD_CHARACTERS} naming the field
     */
    public static String of(String field, String typed) {
        if (typed.codePoints().anyMatch(PlainText::isForbidden)) {
            throw BadInput.field(field, "BAD_CHARACTERS");
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u3000]+", " ")
                .strip();
        if (!text.isEmpty() && text.codePoints().allMatch(PlainText::isUnseen)) {
            throw BadInput.field(field, "BAD_CHARACTERS");
        }
        return text;
    }

    /** What is seen only beside something else: joiners, accents, and letters that are blank by design. */
    private static boolean isUnseen(int codePoint) {
        return BLANKS.indexOf(codePoint) >= 0
                || switch (Character.getType(codePoint)) {
                    case Character.FORMAT,
                            Character.SPACE_SEPARATOR,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\t';
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            // Not yet assigned in this Java's Unicode may well be a rare character of GB 18030; a noncharacter never
            // is.
            case Character.UNASSIGNED -> (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // U+200D joins emoji; every other invisible format character (bidi overrides among them) can only deceive.
            case Character.FORMAT -> codePoint != 0x200D;
            default -> false;
        };
    }
}
