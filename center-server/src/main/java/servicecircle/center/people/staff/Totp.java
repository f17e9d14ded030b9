package servicecircle.center.people.staff;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes (RFC 6238): HMAC-SHA1, steps of 30 s, six digits, as every authenticator app has them. */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int SECRET = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** 160 random bits in base 32. */
    static String freshSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        BigInteger rest = new BigInteger(1, bytes);
        for (int i = 0; i < SECRET * 8 / 5; i++) {
            text.insert(0, BASE32.charAt(rest.intValue() & 31));
            rest = rest.shiftRight(5);
        }
        return text.toString();
    }

    /**
     * The step whose code this is, one step of skew allowed, if it is later than the last one that was used.
     *
     * @param lastUsed a code is good once; 0 for none yet
     */
    static OptionalLong stepOf(String secret, String code, Instant now, long lastUsed) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.of(current, current - 1, current + 1)
                .filter(step -> step > lastUsed && isEqual(code(secret, step), code))
                .findFirst();
    }

    /** What an authenticator reads from the QR code. */
    static String uri(String secret, String issuer, String name) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(name) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
    }

    static String code(String secret, long step) {
        byte[] hash = hmac(decoded(secret), step);
        int at = hash[hash.length - 1] & 15;
        int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA1", e);
        }
    }

    private static byte[] decoded(String secret) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < secret.length(); i++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(secret.charAt(i))));
        }
        byte[] bytes = new byte[secret.length() * 5 / 8];
        byte[] all = number.toByteArray();
        for (int i = 1; i <= Math.min(all.length, bytes.length); i++) {
            bytes[bytes.length - i] = all[all.length - i];
        }
        return bytes;
    }

    private static boolean isEqual(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
