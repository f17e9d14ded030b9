package servicecircle.kiosk.screens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The token that every form of a visit carries. It is computed from the visit's cookie and a secret of this process, so
 * that an untouched terminal needs no memory.
 */
final class FormToken {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    FormToken(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    String of(String visitId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] sum = mac.doFinal(visitId.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    boolean belongsTo(String visitId, @Nullable String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(visitId).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }
}
