package servicecircle.center.support.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.Lang;
import servicecircle.pages.Page;
import servicecircle.pages.PageJson;
import servicecircle.pages.Pages;
import servicecircle.pages.Screen;
import servicecircle.pages.Sentences;
import servicecircle.pages.parts.Alternative;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;

/**
 * Writes answers: a page record as JSON for programs or as HTML for people, and every "no" as
 * {@code application/problem+json} or a page that says the same.
 */
public final class Answers {
    private static final int RETRY_SECONDS = 2;

    private static final String FRAME = "servicecircle.frame";

    private final Pages pages;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone the zone of pages that belong to no single center */
    public Answers(Pages pages, Clock clock, ZoneId zone) {
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    /** A record, always as JSON. */
    public Future<Void> json(RoutingContext context, int status, Object record) {
        return send(context, status, "application/json; charset=utf-8", PageJson.write(record));
    }

    /** The record as JSON, or drawn as a page where a browser asks. */
    public Future<Void> page(RoutingContext context, int status, Screen page) {
        Reader reader = Reader.of(context);
        return reader.html()
                ? html(context, status, pages.render(page, reader.view(zone, clock)))
                : json(context, status, page);
    }

    /** A page that was rendered already. */
    public Future<Void> html(RoutingContext context, int status, String html) {
        context.response()
                .putHeader(
                        HttpHeaders.CONTENT_LANGUAGE, Reader.of(context).lang().tag());
        return send(context, status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** A "no" with the ways on. */
    public Future<Void> problem(
            RoutingContext context, int status, Objection objection, List<Alternative> alternatives) {
        return sayNo(context, new No(status, objection, alternatives, null));
    }

    /** Something broke; the log knows what, under the incident's id. */
    Future<Void> breakage(RoutingContext context, String incident) {
        Objection broken = new Objection("", "BROKEN", Map.of("incident", incident));
        return sayNo(context, new No(500, broken, List.of(), incident));
    }

    private Future<Void> sayNo(RoutingContext context, No no) {
        Reader reader = Reader.of(context);
        Problem problem = no.in(reader.lang());
        if (no.status() == 503) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
        }
        if (reader.html()) {
            return html(context, no.status(), sorry(context, problem));
        }
        context.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, reader.lang().tag());
        return send(context, no.status(), "application/problem+json; charset=utf-8", PageJson.write(problem));
    }

    /** Draws the problems of this request in a frame of one's own, such as the console's. */
    public static void frame(RoutingContext context, Function<Problem, String> page) {
        context.put(FRAME, page);
    }

    private String sorry(RoutingContext context, Problem problem) {
        Function<Problem, String> frame = context.get(FRAME);
        return frame == null
                ? pages.render(new Page.Sorry(problem), Reader.of(context).view(zone, clock))
                : frame.apply(problem);
    }

    /** A "no" before it is put into a language. */
    private record No(
            int status,
            Objection objection,
            List<Alternative> alternatives,
            @Nullable String incident) {
        Problem in(Lang lang) {
            String field = objection.field().isEmpty() ? null : objection.field();
            Sentences sentences = Sentences.in(lang);
            return new Problem(
                    "/problems#" + objection.code(),
                    sentences.title(status),
                    status,
                    sentences.detail(objection.code(), field, objection.arguments()),
                    objection.code(),
                    field,
                    objection.arguments(),
                    alternatives,
                    incident);
        }
    }

    private static Future<Void> send(RoutingContext context, int status, String type, byte[] body) {
        return context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .end(Buffer.buffer(body));
    }
}
