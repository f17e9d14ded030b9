package servicecircle.bench.pinyin;

/**
 * One way to say a character.
 *
 * @param syllable without tone, ü written v as on every keyboard
 * @param usual false for a reading that people rarely look the character up by: it sorts last in its syllable
 */
record Reading(String character, String syllable, boolean usual) {
    Reading {
        if (!syllable.matches("[a-z]{1,6}")) {
            throw new IllegalArgumentException(character + " has no reading of plain letters: " + syllable);
        }
    }
}
