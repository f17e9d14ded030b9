package servicecircle.center.support.openid;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens and key sets as a provider, or somebody who would like to be one. */
public final class TokenPress {
    private static final ObjectMapper JSON = new ObjectMapper();

    final String id;
    final String algorithm;
    final KeyPair pair;

    private TokenPress(String id, String algorithm, KeyPair pair) {
        this.id = id;
        this.algorithm = algorithm;
        this.pair = pair;
    }

    public static TokenPress rsa(String id, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new TokenPress(id, "RS256", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static TokenPress p256(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new TokenPress(id, "ES256", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static TokenPress ed25519(String id) {
        try {
            return new TokenPress(
                    id, "EdDSA", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The public half as a provider shows it. */
    public Map<String, Object> jwk() {
        byte[] encoded = pair.getPublic().getEncoded();
        if (pair.getPublic() instanceof RSAPublicKey key) {
            return Map.of(
                    "kty",
                    "RSA",
                    "kid",
                    id,
                    "use",
                    "sig",
                    "alg",
                    "RS256",
                    "n",
                    text(key.getModulus().toByteArray()),
                    "e",
                    text(key.getPublicExponent().toByteArray()));
        }
        if (pair.getPublic() instanceof ECPublicKey) {
            int half = encoded.length - 32;
            return Map.of(
                    "kty",
                    "EC",
                    "kid",
                    id,
                    "crv",
                    "P-256",
                    "x",
                    text(Arrays.copyOfRange(encoded, half - 32, half)),
                    "y",
                    text(Arrays.copyOfRange(encoded, half, encoded.length)));
        }
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return Map.of("kty", "OKP", "kid", id, "crv", "Ed25519", "x", text(point));
    }

    /** A token as it should be. */
    public String token(Map<String, Object> claims) {
        return token(Map.of("alg", algorithm, "kid", id, "typ", "JWT"), claims);
    }

    String token(Map<String, Object> header, Map<String, Object> claims) {
        return signed(text(json(header)) + "." + text(json(claims)));
    }

    String signed(String text) {
        try {
            String name = algorithm.equals("RS256")
                    ? "SHA256withRSA"
                    : algorithm.equals("ES256") ? "SHA256withECDSAinP1363Format" : "Ed25519";
            Signature signer = Signature.getInstance(name);
            signer.initSign(pair.getPrivate());
            signer.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + text(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Signed with a shared secret that everybody knows: the public key. */
    public String tokenBySharedSecret(Map<String, Object> claims) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));
            String text = text(json(Map.of("alg", "HS256", "kid", id))) + "." + text(json(claims));
            return text + "." + text(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
