package servicecircle.center.support.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Three times 256 random bits of one sign-in: {@code state} finds it again, {@code nonce} ties the token to it, and
 * {@code verifier} shows that whoever redeems the code also asked for it (PKCE, RFC 7636).
 */
public record Challenge(String state, String nonce, String verifier) {
    private static final int BYTES = 32;

    public static Challenge fresh(SecureRandom random) {
        return new Challenge(text(random), text(random), text(random));
    }

    /** What goes to the provider in the place of the verifier: method {@code S256}. */
    String codeChallenge() {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "challenge";
    }

    private static String text(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
