package servicecircle.center.support.openid;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import servicecircle.center.support.Outcome;

/**
 * Whether an ID token says who somebody is, to us, now, in answer to this very question (OpenID Connect Core 1.0, 3.1.3.7).
 * The signature first: nothing of an unsigned token is looked at.
 */
record IdTokenRules(Provider provider, SigningKeys keys) {
    /** Clocks of two houses. */
    static final Duration SKEW = Duration.ofMinutes(2);
    /** The token comes straight from the provider; some date theirs back by five minutes. */
    static final Duration OLDEST = Duration.ofMinutes(10);

    private static final double LATEST_SECOND = 1e11;
    private static final int LONGEST_SUBJECT = 255;
    /** RFC 8176: a one-time code, several factors, a key in hardware, a key in software. */
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "mfa", "hwk", "swk");

    Outcome<Identity, TokenFault> read(String text, String nonce, Instant now) {
        Optional<SignedToken> token = SignedToken.of(text);
        if (token.isEmpty()) {
            return Outcome.refused(TokenFault.SHAPE);
        }
        JsonNode claims = token.get().claims();
        return signatureFault(token.get())
                .or(() -> addressFault(claims))
                .or(() -> timeFault(claims, now))
                .or(() -> personFault(claims, nonce))
                .<Outcome<Identity, TokenFault>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(identity(claims)));
    }

    private Optional<TokenFault> signatureFault(SignedToken token) {
        Optional<SigningAlgorithm> algorithm = SigningAlgorithm.of(token.algorithm());
        if (algorithm.isEmpty() || token.asksForMore()) {
            return Optional.of(TokenFault.ALGORITHM);
        }
        List<SigningKeys.Key> fitting = keys.fitting(algorithm.get(), token.keyId());
        if (fitting.isEmpty()) {
            return Optional.of(TokenFault.KEY);
        }
        boolean signed = fitting.stream().anyMatch(key -> key.signed(token.signedText(), token.signature()));
        return when(!signed, TokenFault.SIGNATURE);
    }

    private Optional<TokenFault> addressFault(JsonNode claims) {
        if (!provider.issuer().equals(text(claims, "iss"))) {
            return Optional.of(TokenFault.ISSUER);
        }
        String us = provider.client().id();
        List<String> audience = texts(claims.path("aud"));
        boolean onlyUs = audience.size() == 1 && !claims.has("azp");
        return when(!audience.contains(us) || !(onlyUs || us.equals(text(claims, "azp"))), TokenFault.AUDIENCE);
    }

    private static Optional<TokenFault> timeFault(JsonNode claims, Instant now) {
        Optional<Instant> ends = instant(claims, "exp");
        if (ends.isEmpty() || !ends.get().plus(SKEW).isAfter(now)) {
            return Optional.of(TokenFault.EXPIRED);
        }
        boolean early = claims.has("nbf")
                && instant(claims, "nbf").map(from -> isFuture(from, now)).orElse(true);
        boolean odd = instant(claims, "iat")
                .map(at -> isFuture(at, now) || at.plus(OLDEST).isBefore(now))
                .orElse(true);
        return when(early || odd, TokenFault.ISSUED);
    }

    private static Optional<TokenFault> personFault(JsonNode claims, String nonce) {
        if (!nonce.equals(text(claims, "nonce"))) {
            return Optional.of(TokenFault.NONCE);
        }
        String subject = text(claims, "sub");
        return when(subject.isBlank() || subject.length() > LONGEST_SUBJECT, TokenFault.SUBJECT);
    }

    private Identity identity(JsonNode claims) {
        boolean second = texts(claims.path("amr")).stream().anyMatch(SECOND_FACTORS::contains)
                || provider.strong().contains(text(claims, "acr"));
        return new Identity(provider.issuer(), text(claims, "sub"), second);
    }

    private static boolean isFuture(Instant at, Instant now) {
        return at.minus(SKEW).isAfter(now);
    }

    private static Optional<Instant> instant(JsonNode claims, String name) {
        JsonNode value = claims.path(name);
        return value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() < LATEST_SECOND
                ? Optional.of(Instant.ofEpochSecond(value.longValue()))
                : Optional.empty();
    }

    /** Empty for what is missing or no text: a number is nobody's name. */
    private static String text(JsonNode claims, String name) {
        return claims.path(name).isTextual() ? claims.path(name).textValue() : "";
    }

    /** One text or a list of them. */
    private static List<String> texts(JsonNode value) {
        return value.isTextual()
                ? List.of(value.textValue())
                : StreamSupport.stream(value.spliterator(), false)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .toList();
    }

    private static Optional<TokenFault> when(boolean wrong, TokenFault fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }
}
