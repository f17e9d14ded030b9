package servicecircle.kiosk.screens;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.Lang;
import servicecircle.pages.Words;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;

/** The few problems that the kiosk states itself, and problems of the center as objections to one field. */
final class Problems {
    private Problems() {}

    static Problem of(Lang lang, int status, String code) {
        return problem(lang, status, code, Map.of(), null);
    }

    static Problem broken(Lang lang, String incident) {
        return problem(lang, 500, "BROKEN", Map.of("incident", incident), incident);
    }

    /** What a status that the router or the server chose means to a person. */
    static Problem ofStatus(Lang lang, int status) {
        String code =
                switch (status) {
                    case 403 -> "FORBIDDEN_ORIGIN";
                    case 404 -> "NO_SUCH_PAGE";
                    case 405 -> "METHOD_NOT_ALLOWED";
                    case 408 -> "REQUEST_TIMEOUT";
                    case 413 -> "BODY_TOO_LARGE";
                    case 415 -> "UNSUPPORTED_MEDIA";
                    case 421 -> "WRONG_HOST";
                    default -> "BAD_REQUEST";
                };
        int told = "BAD_REQUEST".equals(code) || "WRONG_HOST".equals(code) ? 400 : status;
        return of(lang, told, code);
    }

    static Objection asObjection(Problem problem, String fieldIfNone) {
        String field = problem.field() == null ? fieldIfNone : problem.field();
        return new Objection(field, problem.code(), problem.arguments());
    }

    private static Problem problem(
            Lang lang, int status, String code, Map<String, String> arguments, @Nullable String incident) {
        Words words = Words.in(lang);
        String title = words.say("title." + status, Map.of());
        String detail = words.say("problem." + code, arguments);
        return new Problem("/problems#" + code, title, status, detail, code, null, arguments, List.of(), incident);
    }
}
