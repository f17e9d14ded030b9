package servicecircle.kiosk.center;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.Lang;
import servicecircle.pages.Page;
import servicecircle.pages.PageJson;
import servicecircle.pages.QueuePage;
import servicecircle.pages.RatingPage;

/** Asks the center server. One method per question; none of the futures ever fails. */
public final class CenterClient {
    private static final int CONNECT_MILLIS = 2_000;
    private static final long READ_MILLIS = 3_000;
    private static final long BOOKING_MILLIS = 5_000;
    /** Shorter than the server's patience, so that we never speak into a line that it is just hanging up. */
    private static final int KEEP_ALIVE_SECONDS = 10;

    private final WebClient web;
    private final CenterAddress center;
    private final Standing standing;

    private CenterClient(WebClient web, CenterAddress center, Standing standing) {
        this.web = web;
        this.center = center;
        this.standing = standing;
    }

    /** @param standing told when the center stops this terminal; its key goes with every request */
    public static CenterClient to(CenterAddress center, Standing standing, Vertx vertx) {
        WebClientOptions options = new WebClientOptions();
        options.setConnectTimeout(CONNECT_MILLIS);
        options.setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
        options.setFollowRedirects(false);
        options.setUserAgentEnabled(false);
        return new CenterClient(WebClient.create(vertx, options), center, standing);
    }

    public Future<Answer<Page.Home>> home(Lang lang) {
        return read(lang, "", Page.Home.class);
    }

    public Future<Answer<Page.Guide>> guide(Lang lang) {
        return read(lang, "/guide", Page.Guide.class);
    }

    public Future<Answer<Page.Rooms>> rooms(Lang lang, @Nullable LocalDate day) {
        return read(lang, "/rooms" + onDay(day), Page.Rooms.class);
    }

    public Future<Answer<Page.RoomDay>> roomDay(Lang lang, String room, @Nullable LocalDate day) {
        return read(lang, "/rooms/" + encoded(room) + onDay(day), Page.RoomDay.class);
    }

    public Future<Answer<Page.BookingForm>> form(Lang lang, Choice choice) {
        String stretch = "?start=" + encoded(choice.start().toString()) + "&end="
                + encoded(choice.end().toString());
        return read(lang, "/rooms/" + encoded(choice.room()) + "/form" + stretch, Page.BookingForm.class);
    }

    /** What would stand against this paper. Nothing is stored. */
    public Future<Answer<Page.BookingCheck>> check(Lang lang, byte[] partialPaper) {
        return post(lang, "/bookings/check", partialPaper, Page.BookingCheck.class);
    }

    /**
     * Books. {@code Away} means that the center says it could not take the booking now; {@code Unknown} that its answer
     * was lost. In both cases the same key with the same paper may be asked again, as often as needed.
     */
    public Future<Answer<Page.BookingSlip>> book(Lang lang, UUID key, byte[] paper) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.POST, here("/bookings"), BOOKING_MILLIS)
                .putHeader("Idempotency-Key", key.toString());
        return answer(
                send(request, paper), BOOKING_MILLIS, response -> Answers.toChange(response, Page.BookingSlip.class));
    }

    /** What one can take a number for, and how long each would take now. */
    public Future<Answer<QueuePage.Numbers>> numbers(Lang lang) {
        return read(lang, "/queue", QueuePage.Numbers.class);
    }

    /** Takes a number; {@code Away} and {@code Unknown} as with {@link #book}. */
    public Future<Answer<QueuePage.Ticket>> take(Lang lang, UUID key, byte[] paper) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.POST, here("/tickets"), BOOKING_MILLIS)
                .putHeader("Idempotency-Key", key.toString());
        return answer(
                send(request, paper), BOOKING_MILLIS, response -> Answers.toChange(response, QueuePage.Ticket.class));
    }

    /** The number behind a reference, as it stands now. */
    public Future<Answer<QueuePage.Ticket>> ticket(Lang lang, String reference) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.GET, number(reference), READ_MILLIS);
        return answer(request.send(), READ_MILLIS, response -> Answers.toQuestion(response, QueuePage.Ticket.class));
    }

    /** Somebody with an appointment is here: the reference of their number. {@code Away} may be asked again. */
    public Future<Answer<String>> arrive(Lang lang, String code) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.POST, here("/appointments/arrive"), BOOKING_MILLIS);
        return answer(send(request, PageJson.write(Map.of("code", code))), BOOKING_MILLIS, Answers::toArrival);
    }

    /** What can be said about the visit with this number, if the code is right and it may be rated now. */
    public Future<Answer<RatingPage.Rating>> ratingOf(Lang lang, String number, String code) {
        byte[] question = PageJson.write(Map.of("number", number, "code", code));
        return post(lang, "/ratings/find", question, RatingPage.Visit.class)
                .compose(found -> found.then(visit -> rating(lang, visit.reference())));
    }

    public Future<Answer<RatingPage.Rating>> rating(Lang lang, String reference) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.GET, number(reference) + "/rating", READ_MILLIS);
        return answer(request.send(), READ_MILLIS, response -> Answers.toQuestion(response, RatingPage.Rating.class));
    }

    /** Rates, once: what was sent twice is counted once, and the second answer says so. */
    public Future<Answer<RatingPage.Rating>> rate(Lang lang, String reference, byte[] paper) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.POST, number(reference) + "/rating", BOOKING_MILLIS);
        return answer(
                send(request, paper), BOOKING_MILLIS, response -> Answers.toChange(response, RatingPage.Rating.class));
    }

    /** The visit that this window has just finished and nobody has rated. */
    public Future<Answer<Optional<RatingPage.Visit>>> finishedAt(String window) {
        String path = here("/queue/windows/" + encoded(window) + "/finished");
        HttpRequest<Buffer> request = request(Lang.ZH, HttpMethod.GET, path, READ_MILLIS);
        return answer(
                request.send(), READ_MILLIS, response -> Answers.toQuestionIfAny(response, RatingPage.Visit.class));
    }

    public Future<Answer<Page.BookingSlip>> find(Lang lang, String code, String lastFour) {
        byte[] question = PageJson.write(Map.of("code", code, "lastFour", lastFour));
        return post(lang, "/bookings/find", question, Page.BookingSlip.class);
    }

    /** The booking behind a QR reference, as it stands now. */
    public Future<Answer<Page.BookingSlip>> slip(Lang lang, String reference) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.GET, behind(reference), READ_MILLIS);
        return answer(request.send(), READ_MILLIS, response -> Answers.toQuestion(response, Page.BookingSlip.class));
    }

    public Future<Answer<Page.BookingSlip>> cancel(Lang lang, String reference, UUID key) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.POST, behind(reference) + "/cancel", BOOKING_MILLIS)
                .putHeader("Idempotency-Key", key.toString());
        return answer(request.send(), BOOKING_MILLIS, response -> Answers.toChange(response, Page.BookingSlip.class));
    }

    /** Whether the center lets this terminal work; shows the staff that it is alive. The standing hears the answer. */
    public Future<Answer<Page.DeviceState>> deviceState() {
        HttpRequest<Buffer> request = request(Lang.ZH, HttpMethod.GET, center.url() + "/v1/devices/me", READ_MILLIS);
        return answer(request.send(), READ_MILLIS, response -> Answers.toQuestion(response, Page.DeviceState.class))
                .map(answer -> {
                    if (answer instanceof Answer.Got) {
                        standing.resumed();
                    }
                    return answer;
                });
    }

    /** Turns the code of an invitation into a key. {@code Unknown} means that the code may be used up. */
    public Future<Answer<Page.DeviceKey>> enrol(String code) {
        HttpRequest<Buffer> request =
                request(Lang.ZH, HttpMethod.POST, center.url() + "/v1/devices/enrol", BOOKING_MILLIS);
        byte[] question = PageJson.write(Map.of("code", code));
        return answer(
                send(request, question), BOOKING_MILLIS, response -> Answers.toChange(response, Page.DeviceKey.class));
    }

    private <T> Future<Answer<T>> read(Lang lang, String path, Class<T> type) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.GET, here(path), READ_MILLIS);
        return answer(request.send(), READ_MILLIS, response -> Answers.toQuestion(response, type));
    }

    private <T> Future<Answer<T>> post(Lang lang, String path, byte[] json, Class<T> type) {
        HttpRequest<Buffer> request = request(lang, HttpMethod.POST, here(path), READ_MILLIS);
        return answer(send(request, json), READ_MILLIS, response -> Answers.toQuestion(response, type));
    }

    private HttpRequest<Buffer> request(Lang lang, HttpMethod method, String url, long millis) {
        HttpRequest<Buffer> request = web.requestAbs(method, url)
                .timeout(millis)
                .putHeader("Accept", "application/json")
                .putHeader("Accept-Language", lang.tag());
        DeviceKey key = standing.key();
        return key == null ? request : request.putHeader("Authorization", "Device " + key.text());
    }

    private static Future<HttpResponse<Buffer>> send(HttpRequest<Buffer> request, byte[] json) {
        return request.putHeader("Content-Type", "application/json").sendBuffer(Buffer.buffer(json));
    }

    /** The request's own timeout starts anew with each byte; the second one holds for the whole answer. */
    private <T> Future<Answer<T>> answer(
            Future<HttpResponse<Buffer>> sent,
            long millis,
            Function<@Nullable HttpResponse<Buffer>, Answer<T>> reading) {
        return sent.timeout(millis, TimeUnit.MILLISECONDS)
                .map(reading)
                .otherwise(lost -> reading.apply(null))
                .map(this::heeded);
    }

    /** For a terminal that may not work, the center is away; the standing knows better. */
    private <T> Answer<T> heeded(Answer<T> answer) {
        if (answer instanceof Answer.Refused<T> no && standing.isMeantBy(no.problem())) {
            standing.stopped(no.problem().code());
            return new Answer.Away<>();
        }
        return answer;
    }

    private String here(String path) {
        return center.url() + "/v1/centers/" + encoded(center.id()) + path;
    }

    private String behind(String reference) {
        return center.url() + "/Q/" + encoded(reference);
    }

    private String number(String reference) {
        return center.url() + "/T/" + encoded(reference);
    }

    private static String onDay(@Nullable LocalDate day) {
        return day == null ? "" : "?day=" + day;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
