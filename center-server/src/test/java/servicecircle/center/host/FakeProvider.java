package servicecircle.center.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import servicecircle.center.support.openid.TokenPress;

/** An identity provider at which everybody signs in at once, and which lies when it is told to. */
final class FakeProvider implements AutoCloseable {
    static final String SECRET = "s3cret + more";
    private static final TokenPress FIRST = TokenPress.rsa("k1", 2_048);

    final String issuer;
    private final Clock clock;
    private final HttpServer server;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile TokenPress press = FIRST;
    private volatile Function<Map<String, Object>, String> token;

    private record Asked(Map<String, String> question, Map<String, Object> person) {}

    FakeProvider(Clock clock, int port) throws IOException {
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
        this.token = claims -> press.token(claims);
        server.createContext("/realm/.well-known/openid-configuration", this::discovery);
        server.createContext("/realm/keys", exchange -> answer(exchange, 200, Map.of("keys", List.of(press.jwk()))));
        server.createContext("/realm/token", this::redeem);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** From now on tokens are signed with a new key. */
    void changeKey(String id) {
        press = TokenPress.rsa(id, 2_048);
    }

    /** From now on tokens are made so. */
    void answerWith(Function<Map<String, Object>, String> other) {
        token = other;
    }

    TokenPress press() {
        return press;
    }

    /** Somebody signs in here; answers the path to which their browser is sent back. */
    String signIn(String address, Map<String, Object> person) {
        Map<String, String> question = parameters(URI.create(address).getRawQuery());
        String code = "code-" + codes.size();
        codes.put(code, new Asked(question, person));
        return "/staff/sign-in/sso/back?code=" + code + "&state=" + question.get("state");
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                Map.of(
                        "issuer", issuer,
                        "authorization_endpoint", issuer + "/auth",
                        "token_endpoint", issuer + "/token",
                        "jwks_uri", issuer + "/keys"));
    }

    private void redeem(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(form.getOrDefault("code", ""));
        if (asked != null && fits(asked.question(), form)) {
            answer(exchange, 200, Map.of("access_token", "opaque", "expires_in", 60, "id_token", tokenFor(asked)));
        } else {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
        }
    }

    private static boolean fits(Map<String, String> question, Map<String, String> form) {
        return SECRET.equals(form.get("client_secret"))
                && "service-circle".equals(form.get("client_id"))
                && Objects.equals(question.get("redirect_uri"), form.get("redirect_uri"))
                && Objects.equals(question.get("code_challenge"), challenge(form.getOrDefault("code_verifier", "")))
                && "S256".equals(question.get("code_challenge_method"));
    }

    private String tokenFor(Asked asked) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss",
                issuer,
                "aud",
                "service-circle",
                "iat",
                clock.instant().getEpochSecond(),
                "exp",
                clock.instant().getEpochSecond() + 300,
                "nonce",
                asked.question().getOrDefault("nonce", "")));
        claims.putAll(asked.person());
        return token.apply(claims);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = TokenPress.json(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
