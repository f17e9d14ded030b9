package servicecircle.center.people.residents;

import servicecircle.center.support.BadInput;
import servicecircle.center.support.PlainText;

/**
 * A person's name as they write it: Chinese with rare characters, minority names with a middle dot, passport names.
 * Printing it shows the masked form only.
 */
public final class PersonName {
    private final String full;

    private PersonName(String full) {
        this.full = full;
    }

    /**
     * Checks a name.
     *
     * @throws BadInput {@code BAD_CHARACTERS} when it holds anything but letters, marks, middle dots, spaces, hyphens,
     *     apostrophes and full stops
     */
    public static PersonName of(String field, String typed) {
        String name = PlainText.of(field, typed);
        boolean allowed = name.codePoints()
                .allMatch(c -> isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || " ·•‧・-'’.".indexOf(c) >= 0);
        if (!allowed || name.codePoints().noneMatch(PersonName::isLetter)) {
            throw BadInput.field(field, "BAD_CHARACTERS");
        }
        return new PersonName(name);
    }

    /** Planes 2 and 3 hold nothing but ideographs, also those that this Java does not know yet. */
    private static boolean isLetter(int codePoint) {
        int plane = codePoint >>> 16;
        return Character.isLetter(codePoint) || Character.isIdeographic(codePoint) || plane == 2 || plane == 3;
    }

    static PersonName ofStored(String full) {
        return new PersonName(full);
    }

    String full() {
        return full;
    }

    /**
     * The first and the last character with a star between: {@code 张*明}, {@code 买*江}; of two characters only the first,
     * {@code 张*}; of one character nothing. Works on code points, so that a rare character is never cut in half.
     */
    public String masked() {
        int[] points = full.codePoints().toArray();
        if (points.length == 1) {
            return "*";
        }
        String first = Character.toString(points[0]);
        return points.length == 2 ? first + "*" : first + "*" + Character.toString(points[points.length - 1]);
    }

    @Override
    public String toString() {
        return masked();
    }
}
