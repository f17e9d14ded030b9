package servicecircle.center.people;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import servicecircle.center.people.console.ConsoleFeature;
import servicecircle.center.people.console.KnownCenter;
import servicecircle.center.people.settings.Privacy;
import servicecircle.center.people.settings.SettingsFeature;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Reader;
import servicecircle.pages.Page;
import servicecircle.pages.View;
import servicecircle.pages.parts.CenterCard;

/** What a center keeps about people, for everybody to read. */
final class PrivacyRoutes {
    private final SettingsFeature settings;
    private final List<KnownCenter> centers;
    private final ConsoleFeature.Paper paper;

    PrivacyRoutes(SettingsFeature settings, List<KnownCenter> centers, ConsoleFeature.Paper paper) {
        this.settings = settings;
        this.centers = List.copyOf(centers);
        this.paper = paper;
    }

    void addTo(Router router) {
        router.get("/privacy").handler(this::show);
    }

    private void show(RoutingContext context) {
        CenterCard card = center(context).card().get();
        Privacy privacy = settings.privacy();
        Page.Privacy page = new Page.Privacy(
                card.name(), privacy.consentVersion(), privacy.phoneDays(), privacy.bookingDays(), card.servicePhone());
        Reader reader = Reader.of(context);
        if (!reader.html()) {
            paper.answers().json(context, 200, page).onFailure(context::fail);
            return;
        }
        // The center stands behind the question mark, where the language switch has to find it again.
        View view = View.phone(reader.lang(), paper.zone(), paper.clock().instant(), "/privacy?center=" + card.id());
        paper.answers().html(context, 200, paper.pages().render(page, view)).onFailure(context::fail);
    }

    /** A host of one center need not be asked for it by name. */
    private KnownCenter center(RoutingContext context) {
        String asked = context.request().getParam("center");
        if (asked == null && centers.size() == 1) {
            return centers.get(0);
        }
        if (asked == null) {
            throw BadInput.field("center", "MISSING");
        }
        return centers.stream()
                .filter(center -> center.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> BadInput.request(404, "NO_SUCH_CENTER"));
    }
}
