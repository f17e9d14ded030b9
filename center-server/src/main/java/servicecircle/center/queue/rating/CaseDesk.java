package servicecircle.center.queue.rating;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Actor;
import servicecircle.center.support.Outcome;
import servicecircle.pages.CasePage;
import servicecircle.pages.parts.Text;
import servicecircle.pages.rating.ShareTable;

/** What the manager of one center sees of its ratings and does with the bad ones. */
final class CaseDesk {
    private static final int DAYS = 30;
    private static final int MOST = 200;
    private static final List<String> LEVELS =
            Arrays.stream(RatingLevel.values()).map(Enum::name).toList();

    private final RatingHall hall;
    private final CaseStore cases;
    private final RatingReportStore reports;
    private final CaseDrawer drawer;
    private final Clock clock;

    CaseDesk(RatingHall hall, CaseStore cases, RatingReportStore reports, CaseDrawer drawer, Clock clock) {
        this.hall = hall;
        this.cases = cases;
        this.reports = reports;
        this.drawer = drawer;
        this.clock = clock;
    }

    /** A case with its history. */
    record Looked(BadCase found, List<CaseStore.Event> history) {}

    LocalDate today() {
        return hall.hours().dateOf(clock.instant());
    }

    Future<CasePage.Ratings> overview() {
        LocalDate since = today().minusDays(DAYS - 1L);
        var open = cases.list(since.atStartOfDay(hall.hours().zone()).toInstant(), MOST);
        var levels = reports.levels(since);
        var tags = reports.tags(since);
        var comments = reports.comments(since, MOST);
        return Future.all(open, levels, tags, comments)
                .map(all -> new CasePage.Ratings(
                        open.result().stream().map(drawer::row).toList(),
                        since,
                        today(),
                        shares(levels.result(), tags.result()),
                        comments.result().stream().map(drawer::comment).toList()));
    }

    private List<ShareTable> shares(List<RatingReportStore.Times> levels, List<RatingReportStore.Times> tags) {
        List<ShareTable> all = new ArrayList<>();
        all.add(share(null, byCode(levels), byCode(tags)));
        Map<String, List<RatingReportStore.Times>> items =
                levels.stream().collect(Collectors.groupingBy(RatingReportStore.Times::item));
        items.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<RatingReportStore.Times>> one) ->
                                Shares.sum(byCode(one.getValue())))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> all.add(share(
                        hall.itemNames().apply(one.getKey()),
                        byCode(one.getValue()),
                        byCode(tags.stream()
                                .filter(tag -> tag.item().equals(one.getKey()))
                                .toList()))));
        return all;
    }

    private static ShareTable share(@Nullable Text item, Map<String, Integer> levels, Map<String, Integer> tags) {
        return new ShareTable(
                item, Shares.total(levels), Shares.ofWhole(LEVELS, levels), Shares.ofSome(tags, Shares.sum(levels)));
    }

    private static Map<String, Integer> byCode(List<RatingReportStore.Times> times) {
        Map<String, Integer> sums = new HashMap<>();
        times.forEach(one -> sums.merge(one.code(), one.times(), Integer::sum));
        return sums;
    }

    Future<Optional<Looked>> find(UUID id) {
        return cases.find(id).compose(this::withHistory);
    }

    /** In clear text, for the trail says who sees it and why. */
    Future<Optional<Looked>> reveal(UUID id, String reason, Actor by) {
        return cases.reveal(id, reason, by).compose(this::withHistory);
    }

    private Future<Optional<Looked>> withHistory(Optional<BadCase> found) {
        return found.map(one -> cases.history(one.id()).map(history -> Optional.of(new Looked(one, history))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    CasePage.RatingCase page(Looked looked, boolean mayHandle, boolean revealed) {
        return drawer.page(looked, mayHandle, revealed, today());
    }

    /** Does what was decided on a case as it was seen. {@code text} is what the rater will read, for a reply. */
    Future<Outcome<Boolean, CaseRefusal>> act(BadCase seen, CaseAction action, String text, Actor by) {
        CaseRefusal refusal = seen.refuses(action);
        if (refusal != null) {
            return Future.succeededFuture(Outcome.refused(refusal));
        }
        return cases.change(drawer.act(seen, action, text), by, clock.instant())
                .map(done -> done ? Outcome.done(true) : Outcome.refused(CaseRefusal.CASE_CHANGED));
    }
}
