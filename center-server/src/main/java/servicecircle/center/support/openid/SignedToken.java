package servicecircle.center.support.openid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A token in its three parts (RFC 7515), read and not yet believed. */
record SignedToken(JsonNode header, JsonNode claims, byte[] signedText, byte[] signature) {
    private static final int LONGEST = 16_384;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2}");
    /** A name that stands twice could be read in two ways. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Optional<SignedToken> of(String text) {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", -1);
        try {
            JsonNode header = JSON.readTree(bytes(parts[0]));
            JsonNode claims = JSON.readTree(bytes(parts[1]));
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            return header.isObject() && claims.isObject()
                    ? Optional.of(new SignedToken(header, claims, signed, bytes(parts[2])))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException when it is no JSON */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("must be JSON");
        }
    }

    String algorithm() {
        return header.path("alg").asText("");
    }

    String keyId() {
        return header.path("kid").asText("");
    }

    /** Extensions that whoever does not know them must not ignore; we know none. */
    boolean asksForMore() {
        return header.has("crit");
    }

    @Override
    public String toString() {
        return "token";
    }

    private static byte[] bytes(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
