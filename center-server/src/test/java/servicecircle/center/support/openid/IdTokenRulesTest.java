package servicecircle.center.support.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import servicecircle.center.support.Outcome;

/** One wrong thing at a time in a token that is otherwise right. */
class IdTokenRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final long SECOND = NOW.getEpochSecond();
    private static final TokenPress RSA = TokenPress.rsa("r1", 2_048);
    private static final TokenPress EC = TokenPress.p256("e1");
    private static final TokenPress ED = TokenPress.ed25519("d1");
    private static final Provider PROVIDER = new Provider(
            "https://id.example/realm",
            new Provider.Client("service-circle", "s"),
            "https://huan.example/back",
            Set.of("two-steps"));
    private static final IdTokenRules RULES = rules(RSA.jwk(), EC.jwk(), ED.jwk());

    @Test
    void a_right_token_of_each_algorithm_names_its_person() {
        for (TokenPress press : List.of(RSA, EC, ED)) {
            assertThat(read(press.token(right())))
                    .as(press.algorithm)
                    .isEqualTo(Outcome.done(new Identity(PROVIDER.issuer(), "8f3a", false)));
        }
    }

    @Test
    void a_token_without_a_key_id_is_held_against_every_key() {
        assertThat(read(EC.token(Map.of("alg", "ES256"), right()))).isInstanceOf(Outcome.Done.class);
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("iss", null, TokenFault.ISSUER),
                wrong("iss", "https://id.example/realm/", TokenFault.ISSUER),
                wrong("iss", "https://other.example", TokenFault.ISSUER),
                wrong("iss", List.of("https://id.example/realm"), TokenFault.ISSUER),
                wrong("aud", null, TokenFault.AUDIENCE),
                wrong("aud", "another", TokenFault.AUDIENCE),
                wrong("aud", "Service-Circle", TokenFault.AUDIENCE),
                wrong("aud", List.of(), TokenFault.AUDIENCE),
                wrong("aud", List.of("another"), TokenFault.AUDIENCE),
                wrong("aud", List.of("service-circle", "another"), TokenFault.AUDIENCE),
                wrong("aud", Map.of("service-circle", 1), TokenFault.AUDIENCE),
                wrong("azp", "another", TokenFault.AUDIENCE),
                wrong("azp", 7, TokenFault.AUDIENCE),
                wrong("exp", null, TokenFault.EXPIRED),
                wrong("exp", SECOND - 120, TokenFault.EXPIRED),
                wrong("exp", String.valueOf(SECOND + 300), TokenFault.EXPIRED),
                wrong("exp", 1e30, TokenFault.EXPIRED),
                wrong("exp", -1, TokenFault.EXPIRED),
                wrong("iat", null, TokenFault.ISSUED),
                wrong("iat", SECOND + 121, TokenFault.ISSUED),
                wrong("iat", SECOND - 601, TokenFault.ISSUED),
                wrong("nbf", SECOND + 121, TokenFault.ISSUED),
                wrong("nbf", "soon", TokenFault.ISSUED),
                wrong("nonce", null, TokenFault.NONCE),
                wrong("nonce", "another", TokenFault.NONCE),
                wrong("nonce", "", TokenFault.NONCE),
                wrong("sub", null, TokenFault.SUBJECT),
                wrong("sub", " ", TokenFault.SUBJECT),
                wrong("sub", 12, TokenFault.SUBJECT),
                wrong("sub", "s".repeat(256), TokenFault.SUBJECT));
    }

    private static Arguments wrong(String claim, @org.jspecify.annotations.Nullable Object value, TokenFault fault) {
        return Arguments.of(claim, value, fault);
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void one_wrong_claim_is_enough(String claim, @org.jspecify.annotations.Nullable Object value, TokenFault fault) {
        assertThat(read(RSA.token(with(claim, value)))).isEqualTo(Outcome.refused(fault));
    }

    @Test
    void clocks_of_two_houses_may_differ_by_two_minutes() {
        assertThat(read(RSA.token(with("exp", SECOND - 119)))).isInstanceOf(Outcome.Done.class);
        assertThat(read(RSA.token(with("iat", SECOND + 120)))).isInstanceOf(Outcome.Done.class);
        assertThat(read(RSA.token(with("iat", SECOND - 600)))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void several_audiences_need_us_as_the_authorized_party() {
        Map<String, Object> claims = with("aud", List.of("service-circle", "another"));
        claims.put("azp", "service-circle");

        assertThat(read(RSA.token(claims))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_second_factor_counts_when_the_provider_says_so_in_words_we_know() {
        for (String method : List.of("otp", "mfa", "hwk", "swk")) {
            assertThat(second(with("amr", List.of("pwd", method)))).as(method).isTrue();
        }
        assertThat(second(with("acr", "two-steps"))).isTrue();
        assertThat(second(with("amr", List.of("pwd", "sms", "face")))).isFalse();
        assertThat(second(with("amr", List.of(true, 1)))).isFalse();
        assertThat(second(with("acr", "1"))).isFalse();
        assertThat(second(right())).isFalse();
    }

    private static boolean second(Map<String, Object> claims) {
        return read(RSA.token(claims)).fold(Identity::secondFactor, fault -> {
            throw new AssertionError(fault);
        });
    }

    @Test
    void an_unsigned_token_and_one_signed_with_what_everybody_knows_are_nothing() {
        String claims = TokenPress.text(TokenPress.json(right()));
        for (String none : List.of("none", "None", "NONE", "", "HS256", "RS384", "PS256", "ES384", "RS256 ")) {
            String header = TokenPress.text(TokenPress.json(Map.of("alg", none, "kid", "r1")));
            assertThat(read(RSA.signed(header + "." + claims)))
                    .as(none)
                    .isEqualTo(Outcome.refused(TokenFault.ALGORITHM));
        }
        String unsigned = TokenPress.text(TokenPress.json(Map.of("alg", "none")));
        assertThat(read(unsigned + "." + claims + ".")).isEqualTo(Outcome.refused(TokenFault.SHAPE));
        assertThat(read(unsigned + "." + claims)).isEqualTo(Outcome.refused(TokenFault.SHAPE));
        assertThat(read(RSA.tokenBySharedSecret(right()))).isEqualTo(Outcome.refused(TokenFault.ALGORITHM));
    }

    @Test
    void a_foreign_key_opens_nothing_whatever_it_calls_itself() {
        TokenPress foreign = TokenPress.rsa("r1", 2_048);
        assertThat(read(foreign.token(right()))).isEqualTo(Outcome.refused(TokenFault.SIGNATURE));
        assertThat(read(foreign.token(Map.of("alg", "RS256", "jwk", foreign.jwk()), right())))
                .isEqualTo(Outcome.refused(TokenFault.SIGNATURE));
        assertThat(read(RSA.token(Map.of("alg", "RS256", "kid", "r2"), right())))
                .isEqualTo(Outcome.refused(TokenFault.KEY));
        assertThat(read(RSA.token(Map.of("alg", "ES256", "kid", "r1"), right())))
                .isEqualTo(Outcome.refused(TokenFault.KEY));
        assertThat(read(EC.token(Map.of("alg", "RS256", "kid", "r1"), right())))
                .isEqualTo(Outcome.refused(TokenFault.SIGNATURE));
    }

    @Test
    void claims_changed_after_signing_are_noticed() {
        String[] parts = RSA.token(right()).split("\\.", -1);
        String forged = TokenPress.text(TokenPress.json(with("sub", "9999")));

        assertThat(read(parts[0] + "." + forged + "." + parts[2])).isEqualTo(Outcome.refused(TokenFault.SIGNATURE));
        for (TokenPress press : List.of(RSA, EC, ED)) {
            String token = press.token(right());
            int last = token.lastIndexOf('.') + 1;
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(last));
            signature[signature.length / 2] ^= 1;
            assertThat(read(token.substring(0, last) + TokenPress.text(signature)))
                    .as(press.algorithm)
                    .isEqualTo(Outcome.refused(TokenFault.SIGNATURE));
            assertThat(read(token.substring(0, last) + TokenPress.text(new byte[signature.length])))
                    .as(press.algorithm)
                    .isEqualTo(Outcome.refused(TokenFault.SIGNATURE));
        }
    }

    @Test
    void what_can_be_read_in_two_ways_is_not_read() {
        String twice = "{\"alg\":\"RS256\",\"kid\":\"r1\"}";
        String claims = new String(TokenPress.json(right()), StandardCharsets.UTF_8);
        String doubled = claims.replaceFirst("\\{", "{\"sub\":\"9999\",");

        assertThat(read(RSA.signed(text(twice) + "." + text(doubled)))).isEqualTo(Outcome.refused(TokenFault.SHAPE));
        assertThat(read(RSA.signed(text(twice) + "." + text(claims + "{}"))))
                .isEqualTo(Outcome.refused(TokenFault.SHAPE));
        assertThat(read(RSA.signed(text("[]") + "." + text(claims)))).isEqualTo(Outcome.refused(TokenFault.SHAPE));
        assertThat(read(RSA.token(right()) + "=")).isEqualTo(Outcome.refused(TokenFault.SHAPE));
        assertThat(read(RSA.token(with("pad", "p".repeat(16_384))))).isEqualTo(Outcome.refused(TokenFault.SHAPE));
        assertThat(read(RSA.token(Map.of("alg", "RS256", "kid", "r1", "crit", List.of("b64")), right())))
                .isEqualTo(Outcome.refused(TokenFault.ALGORITHM));
        assertThat(read("")).isEqualTo(Outcome.refused(TokenFault.SHAPE));
    }

    @Test
    void weak_keys_shared_secrets_and_keys_for_other_uses_are_left_out() {
        Map<String, Object> encryption = new HashMap<>(RSA.jwk());
        encryption.put("use", "enc");
        Map<String, Object> other = new HashMap<>(RSA.jwk());
        other.put("alg", "RS512");
        Map<String, Object> secret = Map.of("kty", "oct", "kid", "r1", "k", "AAAA", "alg", "HS256");
        Map<String, Object> broken = Map.of("kty", "OKP", "kid", "d1", "crv", "Ed25519", "x", "AAAA");
        TokenPress weak = TokenPress.rsa("w1", 1_024);

        assertThat(rules(encryption, other, secret, broken, weak.jwk()).keys().keys())
                .isEmpty();
        assertThat(rules(secret).read(RSA.tokenBySharedSecret(right()), "n0nce", NOW))
                .isEqualTo(Outcome.refused(TokenFault.ALGORITHM));
        assertThat(rules().read(RSA.token(right()), "n0nce", NOW)).isEqualTo(Outcome.refused(TokenFault.KEY));
    }

    @Test
    void nothing_of_a_sign_in_is_printed() {
        Challenge challenge = new Challenge("state", "nonce", "verifier");

        assertThat(challenge + " " + new Identity("i", "8f3a", true) + " " + PROVIDER.client())
                .doesNotContain("state", "nonce", "verifier", "8f3a")
                .doesNotContain(" s ");
        assertThat(challenge.codeChallenge()).isEqualTo("iMnq5o6zALKXGivsnlom_0F5_WYda32GHkxlV7mq7hQ");
    }

    private static IdTokenRules rules(Object... jwks) {
        String set = new String(TokenPress.json(Map.of("keys", List.of(jwks))), StandardCharsets.UTF_8);
        return new IdTokenRules(PROVIDER, SigningKeys.of(SignedToken.json(set)));
    }

    private static Outcome<Identity, TokenFault> read(String token) {
        return RULES.read(token, "n0nce", NOW);
    }

    private static String text(String json) {
        return TokenPress.text(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> right() {
        return new HashMap<>(Map.of(
                "iss", "https://id.example/realm",
                "aud", "service-circle",
                "exp", SECOND + 300,
                "iat", SECOND,
                "nonce", "n0nce",
                "sub", "8f3a"));
    }

    private static Map<String, Object> with(String claim, @org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> claims = right();
        claims.remove(claim);
        if (value != null) {
            claims.put(claim, value);
        }
        return claims;
    }
}
