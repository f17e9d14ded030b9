package servicecircle.center.support.openid;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.Outcome;

/**
 * Front door to an identity provider. The library finds its addresses and redeems codes. The library also looks at the
 * token, but lets one without a signature, an expiry or an audience of ours pass as "opaque", so its view is not asked.
 */
public final class OpenIdFeature {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdFeature.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_SECONDS = 5;
    /** After it did not answer: the next one who asks does not wait for it again. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final int LARGEST_KEY_SET = 64 * 1024;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]*");
    private static final Pattern ERROR_CODE = Pattern.compile("^[a-z_]{1,40}(?=:|$)");

    private final Vertx vertx;
    private final Provider provider;
    private final Clock clock;
    private final WebClient web;
    private @Nullable Future<Known> known;
    private Instant notBefore = Instant.MIN;

    public OpenIdFeature(Vertx vertx, Provider provider, Clock clock) {
        this.vertx = vertx;
        this.provider = provider;
        this.clock = clock;
        this.web = WebClient.create(
                vertx, new WebClientOptions().setFollowRedirects(false).setConnectTimeout(CONNECT_MILLIS));
    }

    /** The provider with what it said of itself. */
    private record Known(OAuth2Auth library, String keys) {}

    private static final class Away extends RuntimeException {
        Away(Throwable cause) {
            super("the identity provider does not answer", cause);
        }
    }

    /** Asks the provider for its addresses before anybody needs them. Never fails: a host starts without its provider. */
    public Future<Void> greet() {
        return known().<Void>mapEmpty().otherwiseEmpty();
    }

    /** Where a browser goes to sign in; refused with {@link TokenFault#AWAY}. */
    public Future<Outcome<String, TokenFault>> addressFor(Challenge challenge) {
        return known().map(found -> found.library().authorizeURL(questionOf(challenge)))
                .map(Outcome::<String, TokenFault>done)
                .otherwise(failure -> Outcome.refused(faultOf(failure)));
    }

    /** Who it was that came back with this code. Each code and each challenge is good for one call. */
    public Future<Outcome<Identity, TokenFault>> redeem(String code, Challenge challenge) {
        return known().compose(found -> redeem(found, code, challenge))
                .compose(redeemed -> judged(redeemed, challenge))
                .otherwise(failure -> Outcome.refused(faultOf(failure)));
    }

    private OAuth2AuthorizationURL questionOf(Challenge challenge) {
        return new OAuth2AuthorizationURL()
                .setRedirectUri(provider.returnUrl())
                .addScope("openid")
                .setState(challenge.state())
                .setCodeChallenge(challenge.codeChallenge())
                .setCodeChallengeMethod("S256")
                .putAdditionalParameter("nonce", challenge.nonce());
    }

    private record Redeemed(Known from, String token) {}

    private Future<Redeemed> redeem(Known from, String code, Challenge challenge) {
        Oauth2Credentials credentials = new Oauth2Credentials()
                .setFlow(OAuth2FlowType.AUTH_CODE)
                .setCode(code)
                .setRedirectUri(provider.returnUrl())
                .setCodeVerifier(challenge.verifier());
        return from.library()
                .authenticate(credentials)
                .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .map(user -> new Redeemed(from, user.principal().getString("id_token", "")));
    }

    /** The keys are fetched each time: a new one needs no waiting, and one that was taken back opens nothing. */
    private Future<Outcome<Identity, TokenFault>> judged(Redeemed redeemed, Challenge challenge) {
        return web.getAbs(redeemed.from().keys())
                .send()
                .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .map(OpenIdFeature::keysIn)
                .recover(failure -> Future.failedFuture(new Away(failure)))
                .map(keys ->
                        new IdTokenRules(provider, keys).read(redeemed.token(), challenge.nonce(), clock.instant()));
    }

    private static SigningKeys keysIn(HttpResponse<?> answer) {
        String body = Objects.requireNonNullElse(answer.bodyAsString(), "");
        if (answer.statusCode() != 200 || body.length() > LARGEST_KEY_SET) {
            throw new IllegalStateException("no keys, status " + answer.statusCode());
        }
        return SigningKeys.of(SignedToken.json(body));
    }

    private synchronized Future<Known> known() {
        if (known != null && !known.failed()) {
            return known;
        }
        if (known != null && clock.instant().isBefore(notBefore)) {
            return known;
        }
        known = discover();
        return known;
    }

    private Future<Known> discover() {
        OAuth2Options options = options();
        return OpenIDConnectAuth.discover(vertx, options)
                .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .map(library -> known(library, options))
                .onSuccess(found -> LOG.info("event=identity_provider state=known issuer={}", provider.issuer()))
                .recover(this::away);
    }

    private Future<Known> away(Throwable failure) {
        synchronized (this) {
            notBefore = clock.instant().plus(REST);
        }
        LOG.warn("event=identity_provider state=away issuer={} reason={}", provider.issuer(), failure.toString());
        return Future.failedFuture(new Away(failure));
    }

    private Known known(OAuth2Auth library, OAuth2Options options) {
        if (!isSafe(options.getAuthorizationPath())
                || !isSafe(options.getTokenPath())
                || !isSafe(options.getJwkPath())) {
            throw new IllegalStateException("the provider names an address that is missing or not HTTPS");
        }
        return new Known(library, options.getJwkPath());
    }

    private boolean isSafe(@Nullable String url) {
        return url != null && provider.isSafeFor(url);
    }

    private OAuth2Options options() {
        Provider.Client client = provider.client();
        return new OAuth2Options()
                .setSite(provider.issuer().replaceFirst("/$", ""))
                .setClientId(client.id())
                .setClientSecret(client.secret())
                // The library does not escape them in the header (RFC 6749, 2.3.1), but does in the body.
                .setUseBasicAuthorization(isPlain(client.id()) && isPlain(client.secret()))
                .setHttpClientOptions(new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(2 * ANSWER_SECONDS));
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private static TokenFault faultOf(Throwable failure) {
        if (failure instanceof Away) {
            return TokenFault.AWAY;
        }
        Matcher code = ERROR_CODE.matcher(Objects.toString(failure.getMessage(), ""));
        LOG.warn(
                "event=code_not_redeemed reason={}",
                code.find() ? code.group() : failure.getClass().getSimpleName());
        return TokenFault.CODE;
    }
}
