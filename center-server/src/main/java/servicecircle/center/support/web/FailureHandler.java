package servicecircle.center.support.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.db.DatabaseTrouble;

/**
 * The one place where failures become answers. Bad input is a 4xx that names its field, an absent database a 503, and
 * anything else a 500 whose incident id stands in the log beside the cause; no answer ever holds a stack trace.
 */
final class FailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    private static final Set<String> ODD = Set.of("WRONG_HOST", "BAD_REQUEST", "REQUEST_TIMEOUT");

    private final Answers answers;
    private final Parting parting;

    FailureHandler(Answers answers, Parting parting) {
        this.answers = answers;
        this.parting = parting;
    }

    void installOn(Router router) {
        router.route().failureHandler(this::answer);
        router.errorHandler(404, context -> refuse(context, BadInput.request(404, "NO_SUCH_PAGE")));
        router.errorHandler(405, context -> refuse(context, BadInput.request(405, "METHOD_NOT_ALLOWED")));
        router.errorHandler(400, context -> refuse(context, BadInput.request(400, "BAD_REQUEST")));
        router.errorHandler(413, context -> refuse(context, BadInput.request(413, "BODY_TOO_LARGE")));
    }

    private void answer(RoutingContext context) {
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        BadInput fault = faultOf(context);
        if (fault != null) {
            refuse(context, fault);
        } else if (context.failure() instanceof DatabaseTrouble trouble) {
            LOG.warn(
                    "event=database_trouble kind={} path_length={}",
                    trouble.kind(),
                    context.request().path().length());
            refuse(
                    context,
                    BadInput.request(503, trouble.kind() == DatabaseTrouble.Kind.BUSY ? "BUSY" : "DATABASE_AWAY"));
        } else if (context.failure() instanceof SlowWork.TooBusy) {
            refuse(context, BadInput.request(503, "BUSY"));
        } else {
            breakage(context);
        }
    }

    private static @Nullable BadInput faultOf(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof BadInput input) {
            return input;
        }
        int status = failure instanceof HttpException http ? http.getStatusCode() : context.statusCode();
        return switch (status) {
            case 400 -> BadInput.request(400, "BAD_REQUEST");
            case 404 -> BadInput.request(404, "NO_SUCH_PAGE");
            case 405 -> BadInput.request(405, "METHOD_NOT_ALLOWED");
            case 413 -> BadInput.request(413, "BODY_TOO_LARGE");
            case 415 -> BadInput.request(415, "UNSUPPORTED_MEDIA");
            default -> null;
        };
    }

    /** A router fails some requests before it asks any handler, so no header of ours is there yet. */
    private void refuse(RoutingContext context, BadInput fault) {
        SecurityHeaders.putOn(context.response());
        if (endsConversation(context.request(), fault)) {
            parting.after(context);
        }
        answers.problem(context, fault.status(), fault.objection(), List.of());
    }

    /** The rest of a refused body is not worth reading, and behind an odd request there may be another one hidden. */
    private static boolean endsConversation(HttpServerRequest request, BadInput fault) {
        boolean odd =
                !RequestForm.isPlain(request) || ODD.contains(fault.objection().code());
        return odd || (RequestForm.hasBody(request) && !request.isEnded());
    }

    private void breakage(RoutingContext context) {
        SecurityHeaders.putOn(context.response());
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("event=breakage incident={}", incident, context.failure());
        answers.breakage(context, incident);
    }
}
