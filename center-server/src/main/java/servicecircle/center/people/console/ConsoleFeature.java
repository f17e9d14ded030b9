package servicecircle.center.people.console;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import servicecircle.center.people.access.AccessList;
import servicecircle.center.people.access.Right;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionSecret;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Answers;
import servicecircle.center.support.web.Form;
import servicecircle.center.support.web.Reader;
import servicecircle.pages.Pages;
import servicecircle.pages.StaffPage;
import servicecircle.pages.StaffScreen;
import servicecircle.pages.View;
import servicecircle.pages.staff.CenterName;
import servicecircle.pages.staff.Console;

/** Front door of the console: draws a page in its frame, reads a form, goes on to the next page. */
public final class ConsoleFeature {
    private static final String VISITOR = "servicecircle.visitor";
    private static final String SESSION = "servicecircle.session";
    private static final String SECRET = "servicecircle.session-secret";
    private static final String TOKEN = "token";

    private final Paper paper;
    private final AccessList list;
    private final List<KnownCenter> centers;

    /** @param list what may be asked: the language switch of a page leads only to what can be looked at */
    public ConsoleFeature(Paper paper, AccessList list, List<KnownCenter> centers) {
        this.paper = paper;
        this.list = list;
        this.centers = List.copyOf(centers);
    }

    /** What pages are drawn with. */
    public record Paper(Pages pages, Answers answers, Clock clock, ZoneId zone) {}

    public List<KnownCenter> centers() {
        return centers;
    }

    /** The gate writes down whom it let in. */
    public static void admit(RoutingContext context, Visitor visitor) {
        context.put(VISITOR, visitor);
    }

    /** From here on what goes wrong is told in the frame of whoever is signed in. */
    public void framesProblemsOf(RoutingContext context) {
        Answers.frame(context, problem -> paper.pages()
                .render(new StaffPage.Sorry(problem), view(context), console(context, "")));
    }

    /** The gate writes down which session asks, also one that is on the way to being signed in. */
    public static void admit(RoutingContext context, Session session, SessionSecret secret) {
        context.put(SESSION, session).put(SECRET, secret);
    }

    /** The session that asks, as it was when the request came. */
    public static Session session(RoutingContext context) {
        return Objects.requireNonNull(context.get(SESSION), "the gate admits no staff without a session");
    }

    /** Whom the gate let in: anyone, where it had nothing to check. */
    public static Visitor visitor(RoutingContext context) {
        Visitor visitor = context.get(VISITOR);
        return visitor == null ? new Visitor.Anyone() : visitor;
    }

    /** The member of staff who asks; the gate lets nobody else reach a page that calls this. */
    public static Visitor.Staff staff(RoutingContext context) {
        return (Visitor.Staff) visitor(context);
    }

    /** The secret of the session that asks. */
    public static SessionSecret secret(RoutingContext context) {
        return Objects.requireNonNull(context.get(SECRET), "the gate admits no staff without a session");
    }

    /** The center that the address names. */
    public KnownCenter center(RoutingContext context) {
        return find(context).orElseThrow(() -> BadInput.request(404, "NO_SUCH_CENTER"));
    }

    private Optional<KnownCenter> find(RoutingContext context) {
        String asked = context.pathParam("center");
        return centers.stream().filter(center -> center.id().equals(asked)).findFirst();
    }

    /**
     * The form of a request, if this session's own page made it.
     *
     * @param allowed names of its fields besides the token; one ending in a dot stands for all that begin so
     * @throws BadInput {@code FORM_TOO_OLD} with status 403
     */
    public Form form(RoutingContext context, String... allowed) {
        Set<String> names = new HashSet<>(Set.of(allowed));
        names.add(TOKEN);
        names.add("lang");
        Form form = Form.of(context, names);
        if (!secret(context).made(form.secret(TOKEN))) {
            throw BadInput.request(403, "FORM_TOO_OLD");
        }
        return form;
    }

    /** A page in the frame. {@code door} is the section it belongs to. */
    public Future<Void> show(RoutingContext context, StaffScreen page, String door) {
        return show(context, 200, page, door);
    }

    /** A page in the frame with another status: 422 where a form has to be mended. */
    public Future<Void> show(RoutingContext context, int status, StaffScreen page, String door) {
        return paper.answers().html(context, status, paper.pages().render(page, view(context), console(context, door)));
    }

    /** A page for somebody who is not signed in. */
    public Future<Void> showOutside(RoutingContext context, int status, StaffScreen page) {
        return paper.answers().html(context, status, paper.pages().render(page, view(context), null));
    }

    /** To the next page after a change; its path may ask for something. The notice is a code; its words stand there. */
    public Future<Void> seeOther(RoutingContext context, String path, String notice) {
        String lang = Reader.of(context).lang().tag().equals("en") ? "en" : "zh";
        return context.response()
                .setStatusCode(303)
                .putHeader(
                        HttpHeaders.LOCATION,
                        path + (path.contains("?") ? "&" : "?") + "lang=" + lang
                                + (notice.isEmpty() ? "" : "&notice=" + notice))
                .end();
    }

    private View view(RoutingContext context) {
        Reader reader = Reader.of(context);
        return View.staff(reader.lang(), paper.zone(), paper.clock().instant(), readable(context.normalizedPath()));
    }

    /** The page itself, or the one that its form stands on. */
    private String readable(String path) {
        String found = path;
        while (found.length() > 1 && list.find("GET", found).isEmpty()) {
            found = found.substring(0, Math.max(1, found.lastIndexOf('/')));
        }
        return found;
    }

    private Console console(RoutingContext context, String door) {
        Visitor.Staff staff = staff(context);
        Optional<KnownCenter> here = find(context);
        return new Console(
                staff.person(),
                staff.roles().stream().sorted().map(Enum::name).toList(),
                here.map(ConsoleFeature::named).orElse(null),
                theirs(staff).stream().map(ConsoleFeature::named).toList(),
                door,
                doorsFor(staff),
                secret(context).formToken(),
                notice(context));
    }

    /** The centers of somebody, in the order of the host's configuration. */
    public List<KnownCenter> theirs(Visitor.Staff staff) {
        return centers.stream()
                .filter(center -> staff.centers().contains(center.id()))
                .toList();
    }

    /** Whether somebody's roles hold at every center of this host. */
    public boolean isThereForAll(Visitor.Staff staff) {
        return theirs(staff).size() == centers.size();
    }

    private static List<String> doorsFor(Visitor.Staff staff) {
        return List.of(Door.values()).stream()
                .filter(door -> staff.may(door.right))
                .map(door -> door.name)
                .toList();
    }

    private static String notice(RoutingContext context) {
        String code = context.request().getParam("notice");
        return code != null && code.matches("[A-Z_]{1,40}") ? code : "";
    }

    private static CenterName named(KnownCenter center) {
        return new CenterName(center.id(), center.name());
    }

    /** The sections of the rail in their order. */
    private enum Door {
        HOME("home", Right.CONSOLE),
        WINDOWS("windows", Right.QUEUE_CALL),
        FIGURES("figures", Right.QUEUE_FIGURES),
        RATINGS("ratings", Right.FEEDBACK_SEE),
        BOOKINGS("bookings", Right.BOOKINGS_SEE),
        ORGANISATIONS("organisations", Right.ORGANISATIONS_SEE),
        DEVICES("devices", Right.DEVICES_SEE),
        ACCOUNTS("accounts", Right.ACCOUNTS_SEE),
        AUDIT("audit", Right.AUDIT_READ),
        SETTINGS("settings", Right.SETTINGS_SEE);

        private final String name;
        private final Right right;

        Door(String name, Right right) {
            this.name = name;
            this.right = right;
        }
    }
}
