package servicecircle.bench.kill;

import java.math.BigInteger;
import java.util.UUID;

/** How a reference is written in addresses. */
final class References {
    private static final String PLAIN = "0123456789abcdefghijklmnopqrstuv";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private References() {}

    static String written(UUID reference) {
        String plain = new BigInteger(reference.toString().replace("-", ""), 16).toString(PLAIN.length());
        StringBuilder text = new StringBuilder("0".repeat(LENGTH - plain.length()));
        plain.chars().forEach(digit -> text.append(CROCKFORD.charAt(PLAIN.indexOf(digit))));
        return text.toString();
    }
}
