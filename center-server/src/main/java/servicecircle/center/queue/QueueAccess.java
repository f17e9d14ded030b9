package servicecircle.center.queue;

import java.util.ArrayList;
import java.util.List;
import servicecircle.center.people.access.AccessRule;
import servicecircle.center.people.access.Right;
import servicecircle.center.queue.appointment.AppointmentFeature;
import servicecircle.center.queue.figures.FiguresFeature;
import servicecircle.center.queue.rating.RatingFeature;

/** Everything about windows that may be asked, and by whom. */
final class QueueAccess {
    private QueueAccess() {}

    static List<AccessRule> rules() {
        String base = "/v1/centers/{center}";
        String windows = "/staff/centers/{center}/windows";
        String window = windows + "/{window}";
        List<AccessRule> rules = new ArrayList<>(programs());
        rules.addAll(RatingFeature.access());
        rules.addAll(List.of(
                AccessRule.open("GET", base + "/queue"),
                AccessRule.open("POST", base + "/queue"),
                AccessRule.open("POST", base + "/tickets"),
                AccessRule.open("GET", base + "/queue/board"),
                AccessRule.open("GET", base + "/queue/board/stream"),
                AccessRule.open("GET", "/T/{reference}"),
                AccessRule.open("POST", "/T/{reference}/cancel"),
                AccessRule.open("POST", "/T/{reference}/return"),
                AccessRule.staff("GET", windows, Right.QUEUE_CALL),
                AccessRule.staff("GET", window, Right.QUEUE_CALL),
                AccessRule.staff("GET", window + "/beat", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/open", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/pause", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/close", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/next", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/transfer", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/note", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/{act}", Right.QUEUE_CALL),
                AccessRule.staff("GET", "/staff/centers/{center}/queue/desk", Right.QUEUE_CALL),
                AccessRule.staff("POST", "/staff/centers/{center}/queue/desk", Right.QUEUE_CALL),
                AccessRule.staff("GET", "/staff/centers/{center}/queue/plan", Right.QUEUE_CALL),
                AccessRule.staff("POST", "/staff/centers/{center}/queue/plan", Right.QUEUE_SUPERVISE),
                AccessRule.staff("POST", "/staff/centers/{center}/queue/legs/{leg}/window", Right.QUEUE_SUPERVISE),
                AccessRule.staff("POST", "/staff/centers/{center}/queue/legs/{leg}/priority", Right.QUEUE_SUPERVISE)));
        rules.addAll(AppointmentFeature.access());
        rules.addAll(FiguresFeature.access());
        return List.copyOf(rules);
    }

    /** The same acts for programs of the staff. */
    private static List<AccessRule> programs() {
        String queue = "/v1/centers/{center}/queue";
        String window = queue + "/windows/{window}";
        return List.of(
                AccessRule.staff("GET", queue + "/windows", Right.QUEUE_CALL),
                AccessRule.staff("GET", window, Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/beat", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/open", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/pause", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/close", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/next", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/transfer", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/note", Right.QUEUE_CALL),
                AccessRule.staff("POST", window + "/legs/{leg}/{act}", Right.QUEUE_CALL),
                AccessRule.staff("POST", queue + "/legs/{leg}/priority", Right.QUEUE_SUPERVISE),
                AccessRule.staff("POST", queue + "/legs/{leg}/window", Right.QUEUE_SUPERVISE),
                AccessRule.staff("POST", queue + "/desk", Right.QUEUE_CALL));
    }
}
