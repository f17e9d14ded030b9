package servicecircle.center.people.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, the parameters that OWASP recommends: about 40 ms of one core.
 * Stored in the usual form {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, so that stronger parameters can come later.
 */
final class PasswordHash {
    private static final Pattern STORED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final Cost TODAYS = new Cost(19_456, 2, 1);
    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private static final HashMemory MEMORY = new HashMemory(TODAYS.kibibytes());

    private final SecureRandom random;
    private final String nobodys;

    /** What a try costs whoever guesses: memory, passes over it, and threads. */
    private record Cost(int kibibytes, int passes, int lanes) {}

    PasswordHash(SecureRandom random) {
        this.random = random;
        byte[] salt = fresh(SALT);
        this.nobodys = text(salt, fresh(LENGTH));
    }

    /** The form to store. Takes tens of milliseconds; never on an event loop. */
    String of(String password) {
        byte[] salt = fresh(SALT);
        return text(salt, hash(password, salt, TODAYS));
    }

    /** A stored form that no password fits, to be checked where there is no account: it takes as long as any other. */
    String nobodys() {
        return nobodys;
    }

    /** Whether this is the password. Takes tens of milliseconds; never on an event loop. */
    static boolean matches(String stored, String password) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash has an unknown form");
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] wanted = Base64.getDecoder().decode(parts.group(5));
        byte[] found = hash(
                password,
                salt,
                new Cost(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))));
        return MessageDigest.isEqual(wanted, found);
    }

    /** NFKC first: a keyboard may write the same character in two ways. */
    private static byte[] hash(String password, byte[] salt, Cost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .withBlockPool(MEMORY.pool())
                .build());
        byte[] out = new byte[LENGTH];
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), out);
        return out;
    }

    private byte[] fresh(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        TODAYS.kibibytes(),
                        TODAYS.passes(),
                        TODAYS.lanes(),
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }
}
