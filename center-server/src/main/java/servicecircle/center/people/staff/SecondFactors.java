package servicecircle.center.people.staff;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.Crockford;
import servicecircle.center.support.crypto.FieldCipher;

/** Seals and checks second factors. Secrets are bound to their account; recovery codes are kept as keyed hashes. */
final class SecondFactors {
    private static final String ISSUER = "Service Circle";
    private static final int RECOVERY_CODES = 10;
    /** 50 bits. */
    private static final int RECOVERY_CHARACTERS = 10;

    private final FieldCipher cipher;
    private final BlindIndex codes;
    private final SecureRandom random;

    SecondFactors(FieldCipher cipher, BlindIndex codes, SecureRandom random) {
        this.cipher = cipher;
        this.codes = codes;
        this.random = random;
    }

    /** A secret for an authenticator: as a QR code's text, to type, and as it may be stored. */
    record Offer(String uri, String secret, byte[] sealed) {}

    Offer offer(UUID account, String name) {
        return offer(account, name, Totp.freshSecret(random));
    }

    /** The same offer again, for who reloads the page. */
    Offer offered(UUID account, String name, byte[] sealed) {
        return offer(account, name, open(account, sealed));
    }

    private Offer offer(UUID account, String name, String secret) {
        return new Offer(Totp.uri(secret, ISSUER, name), secret, cipher.seal(secret, place(account)));
    }

    /** The step whose code this is, used or not; empty for a wrong code. */
    OptionalLong stepOf(UUID account, byte[] sealed, String code, Instant now) {
        return Totp.stepOf(open(account, sealed), code.replaceAll("\\s", ""), now, 0);
    }

    List<String> freshRecoveryCodes() {
        return Stream.generate(this::freshCode).limit(RECOVERY_CODES).toList();
    }

    byte[] indexOf(String recoveryCode) {
        return codes.of(recoveryCode);
    }

    private String freshCode() {
        byte[] bytes = new byte[7];
        random.nextBytes(bytes);
        return Crockford.text(bytes, RECOVERY_CHARACTERS);
    }

    private String open(UUID account, byte[] sealed) {
        return cipher.open(sealed, place(account));
    }

    private static String place(UUID account) {
        return "staff_account.totp\0" + account;
    }
}
