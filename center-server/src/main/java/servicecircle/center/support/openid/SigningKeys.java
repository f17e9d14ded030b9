package servicecircle.center.support.openid;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The public keys of a provider (RFC 7517). Shared secrets, keys for encryption and weak keys are left out. */
record SigningKeys(List<Key> keys) {
    private static final int LEAST_RSA_BITS = 2_048;
    /** A provider has two or three; each costs a verification of a token that names none. */
    private static final int MOST_KEYS = 20;

    private static final String ED25519_PREFIX = "302a300506032b6570032100";
    private static final int ED25519_BYTES = 32;

    SigningKeys {
        keys = List.copyOf(keys);
    }

    /** @param id empty for a key without one */
    record Key(String id, SigningAlgorithm algorithm, PublicKey key) {
        boolean signed(byte[] text, byte[] signature) {
            try {
                Signature verifier = Signature.getInstance(algorithm.javaName());
                verifier.initVerify(key);
                verifier.update(text);
                return verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    /** The usable ones of a key set. */
    static SigningKeys of(JsonNode set) {
        return new SigningKeys(StreamSupport.stream(set.path("keys").spliterator(), false)
                .limit(MOST_KEYS)
                .flatMap(key -> key(key).stream())
                .toList());
    }

    /** Those of the algorithm, and with the id if the token names one. */
    List<Key> fitting(SigningAlgorithm algorithm, String id) {
        return keys.stream()
                .filter(key -> key.algorithm() == algorithm
                        && (id.isEmpty() || key.id().equals(id)))
                .toList();
    }

    private static Optional<Key> key(JsonNode jwk) {
        return SigningAlgorithm.ofKeyType(text(jwk, "kty"))
                .filter(algorithm ->
                        text(jwk, "use").isEmpty() || text(jwk, "use").equals("sig"))
                .filter(algorithm ->
                        text(jwk, "alg").isEmpty() || text(jwk, "alg").equals(algorithm.code()))
                .flatMap(algorithm -> publicKey(algorithm, jwk).map(key -> new Key(text(jwk, "kid"), algorithm, key)));
    }

    private static Optional<PublicKey> publicKey(SigningAlgorithm algorithm, JsonNode jwk) {
        try {
            return switch (algorithm) {
                case RS256 -> rsa(jwk);
                case ES256 -> p256(jwk);
                case EDDSA -> ed25519(jwk);
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> rsa(JsonNode jwk) throws GeneralSecurityException {
        PublicKey key =
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS
                ? Optional.of(key)
                : Optional.empty();
    }

    private static Optional<PublicKey> p256(JsonNode jwk) throws GeneralSecurityException {
        if (!text(jwk, "crv").equals("P-256")) {
            return Optional.empty();
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return Optional.of(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(number(jwk, "x"), number(jwk, "y")),
                        curve.getParameterSpec(ECParameterSpec.class))));
    }

    private static Optional<PublicKey> ed25519(JsonNode jwk) throws GeneralSecurityException {
        byte[] point = bytes(jwk, "x");
        if (!text(jwk, "crv").equals("Ed25519") || point.length != ED25519_BYTES) {
            return Optional.empty();
        }
        byte[] encoded = HexFormat.of().parseHex(ED25519_PREFIX + HexFormat.of().formatHex(point));
        return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, bytes(jwk, name));
    }

    private static byte[] bytes(JsonNode jwk, String name) {
        return Base64.getUrlDecoder().decode(text(jwk, name));
    }

    private static String text(JsonNode jwk, String name) {
        return jwk.path(name).asText("");
    }
}
