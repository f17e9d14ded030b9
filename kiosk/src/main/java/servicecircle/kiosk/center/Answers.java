package servicecircle.kiosk.center;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.kiosk.center.Answer.Away;
import servicecircle.kiosk.center.Answer.Got;
import servicecircle.kiosk.center.Answer.Refused;
import servicecircle.kiosk.center.Answer.Unknown;
import servicecircle.pages.PageJson;
import servicecircle.pages.parts.Problem;

/** Reads HTTP answers. A response that is null was lost; one that nobody can read counts as lost too. */
final class Answers {
    private static final int NOTHING = 204;
    private static final int SEE_OTHER = 303;
    private static final int TOO_SLOW = 408;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Pattern NUMBER = Pattern.compile("/T/([0-9A-Za-z]{26})(?:\\?.*)?");
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Answers() {}

    /** Nothing can have changed, so a lost answer only means that the center is away. */
    static <T> Answer<T> toQuestion(@Nullable HttpResponse<Buffer> response, Class<T> type) {
        Answer<T> answer = read(response, type);
        boolean unavailable = response != null && response.statusCode() == UNAVAILABLE;
        return answer instanceof Unknown<T> || unavailable ? new Away<>() : answer;
    }

    /** Something may have changed: what is not a decision about the question itself leaves it to be asked again. */
    static <T> Answer<T> toChange(@Nullable HttpResponse<Buffer> response, Class<T> type) {
        Answer<T> answer = read(response, type);
        return answer instanceof Refused<T> no && !decides(no.problem().status()) ? new Away<>() : answer;
    }

    /** There may be nothing of the kind. */
    static <T> Answer<Optional<T>> toQuestionIfAny(@Nullable HttpResponse<Buffer> response, Class<T> type) {
        if (response != null && response.statusCode() == NOTHING) {
            return new Got<>(Optional.empty());
        }
        Answer<T> answer = toQuestion(response, type);
        if (answer instanceof Got<T> got) {
            return new Got<>(Optional.of(got.value()));
        }
        return answer instanceof Refused<T> no ? new Refused<>(no.problem()) : new Away<>();
    }

    /** The reference of the number that somebody's page was moved to. */
    static Answer<String> toArrival(@Nullable HttpResponse<Buffer> response) {
        if (response == null || response.statusCode() >= BROKEN) {
            return new Away<>();
        }
        @Nullable String location = response.getHeader("Location");
        Matcher place = NUMBER.matcher(location == null ? "" : location);
        if (response.statusCode() == SEE_OTHER && place.matches()) {
            return new Got<>(place.group(1));
        }
        return isProblem(response) ? refusal(response) : new Away<>();
    }

    private static Answer<String> refusal(HttpResponse<Buffer> response) {
        try {
            return new Refused<>(problem(response));
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            logOnce(response.statusCode(), Problem.class);
            return new Away<>();
        }
    }

    private static boolean decides(int status) {
        return status < BROKEN && status != TOO_MANY && status != TOO_SLOW;
    }

    private static <T> Answer<T> read(@Nullable HttpResponse<Buffer> response, Class<T> type) {
        if (response == null) {
            return new Unknown<>();
        }
        try {
            return isProblem(response) ? new Refused<>(problem(response)) : record(response, type);
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            logOnce(response.statusCode(), type);
            return new Unknown<>();
        }
    }

    /** Screens ask every few seconds, so each kind is told once; never with what stood in it. */
    private static void logOnce(int status, Class<?> type) {
        String kind = "status=" + status + " wanted=" + type.getSimpleName();
        if (TOLD.add(kind)) {
            LOG.warn("center=unreadable {}", kind);
        }
    }

    private static Problem problem(HttpResponse<Buffer> response) {
        return whole(response, Problem.class);
    }

    private static <T> Answer<T> record(HttpResponse<Buffer> response, Class<T> type) {
        return response.statusCode() / 100 == 2 ? new Got<>(whole(response, type)) : new Unknown<>();
    }

    /** A record without its parts, such as {@code {}}, comes from somebody who is not our center. */
    private static <T> T whole(HttpResponse<Buffer> response, Class<T> type) {
        T record = Objects.requireNonNull(PageJson.read(bodyOf(response), type));
        for (RecordComponent part : type.getRecordComponents()) {
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                Objects.requireNonNull(valueOf(part, record), part.getName());
            }
        }
        return record;
    }

    private static @Nullable Object valueOf(RecordComponent part, Object record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("page records are public: " + part, e);
        }
    }

    private static boolean isProblem(HttpResponse<Buffer> response) {
        String type = response.getHeader("Content-Type");
        return type != null && type.startsWith("application/problem+json");
    }

    private static byte[] bodyOf(HttpResponse<Buffer> response) {
        return Objects.requireNonNull(response.body(), "empty body").getBytes();
    }
}
