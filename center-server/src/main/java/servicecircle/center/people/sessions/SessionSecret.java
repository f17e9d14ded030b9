package servicecircle.center.people.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The 256 random bits in a session's cookie. Printing it shows nothing. */
public final class SessionSecret {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    private final String text;

    private SessionSecret(String text) {
        this.text = text;
    }

    public static SessionSecret fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What a cookie holds, if it has the shape of a secret at all. */
    public static Optional<SessionSecret> of(String cookie) {
        return SHAPE.matcher(cookie).matches() ? Optional.of(new SessionSecret(cookie)) : Optional.empty();
    }

    /** For the cookie, and for nothing else. */
    public String text() {
        return text;
    }

    /** What the database keeps. */
    public byte[] hash() {
        return sha256("session\0" + text);
    }

    /** What every form of this session carries: another site cannot know it, and it does not tell the secret. */
    public String formToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("form\0" + text));
    }

    /** Whether a form that came back is one of this session's. */
    public boolean made(String formToken) {
        return MessageDigest.isEqual(
                formToken().getBytes(StandardCharsets.UTF_8), formToken.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "session secret";
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
