package servicecircle.center.people.organisations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import servicecircle.center.support.BadInput;

/**
 * A unified social credit code: 17 characters and one that checks them, {@code (31 − Σ value · weight mod 31) mod 31}.
 * Alphabet and weights are those of GB 32100-2015.
 */
record CreditCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int LENGTH = 18;
    private static final int LONGEST_TYPED = 40;

    CreditCode {
        if (!hasShape(text) || text.charAt(LENGTH - 1) != checkOf(text)) {
            throw new IllegalArgumentException("not a credit code");
        }
    }

    /**
     * Reads a code as people type it: small letters, full-width signs, blanks and hyphens between groups.
     *
     * @throws BadInput {@code CREDIT_CODE_SHAPE}, or {@code CREDIT_CODE_CHECK} when the last character does not fit
     */
    static CreditCode of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            throw BadInput.field("creditCode", "CREDIT_CODE_SHAPE");
        }
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        if (!hasShape(code)) {
            throw BadInput.field("creditCode", "CREDIT_CODE_SHAPE");
        }
        if (code.charAt(LENGTH - 1) != checkOf(code)) {
            throw BadInput.field("creditCode", "CREDIT_CODE_CHECK");
        }
        return new CreditCode(code);
    }

    /** What has to stand behind the first 17 characters. */
    static char checkOf(String code) {
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i])
                .sum();
        int size = ALPHABET.length();
        // The second remainder makes 31 a 0, where public validators often fail.
        return ALPHABET.charAt((size - sum % size) % size);
    }

    private static boolean hasShape(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
