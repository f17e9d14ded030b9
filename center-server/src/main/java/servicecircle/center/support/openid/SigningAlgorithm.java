package servicecircle.center.support.openid;

import java.util.Arrays;
import java.util.Optional;

/** What an ID token may be signed with (RFC 7518, RFC 8037). Neither {@code none} nor anything with a shared secret. */
enum SigningAlgorithm {
    RS256("RS256", "RSA", "SHA256withRSA"),
    ES256("ES256", "EC", "SHA256withECDSAinP1363Format"),
    EDDSA("EdDSA", "OKP", "Ed25519");

    private final String code;
    private final String keyType;
    private final String javaName;

    SigningAlgorithm(String code, String keyType, String javaName) {
        this.code = code;
        this.keyType = keyType;
        this.javaName = javaName;
    }

    static Optional<SigningAlgorithm> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    static Optional<SigningAlgorithm> ofKeyType(String keyType) {
        return Arrays.stream(values())
                .filter(one -> one.keyType.equals(keyType))
                .findFirst();
    }

    String code() {
        return code;
    }

    String javaName() {
        return javaName;
    }
}
