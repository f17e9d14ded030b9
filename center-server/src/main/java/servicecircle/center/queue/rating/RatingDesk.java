package servicecircle.center.queue.rating;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.settings.Privacy;
import servicecircle.center.support.Outcome;
import servicecircle.pages.RatingPage;
import servicecircle.pages.rating.LevelChoice;

/** Rating a visit: what residents and terminals of one center do. */
final class RatingDesk {
    /** Whoever sat at a window longer ago has left it. */
    private static final Duration STILL_THERE = Duration.ofMinutes(5);

    private final RatingHall hall;
    private final RatingStore store;
    private final RatingSeal seal;
    private final RatingCodes codes;
    private final Around around;

    RatingDesk(RatingHall hall, RatingStore store, RatingSeal seal, RatingCodes codes, Around around) {
        this.hall = hall;
        this.store = store;
        this.seal = seal;
        this.codes = codes;
        this.around = around;
    }

    record Around(Clock clock, SecureRandom random) {}

    Future<Optional<RatedVisit>> find(Reference reference) {
        return store.find(reference);
    }

    RatingStanding standingOf(Reference reference, @Nullable RatedVisit seen) {
        return new RatingStanding(
                codes.codeOf(reference),
                seen != null && RatingWindow.refusalOf(seen.visit(), now()) == null,
                seen != null && seen.visit().rated() != null);
    }

    /** Once per visit, whoever asks how often: the constraint decides. */
    Future<Outcome<Boolean, RatingRefusal>> rate(Visit visit, GivenRating given, RatingOrigin origin) {
        RatingRefusal refusal = RatingWindow.refusalOf(visit, now());
        return refusal != null
                ? Future.succeededFuture(Outcome.refused(refusal))
                : store.add(written(visit, given, origin))
                        .map(made -> made ? Outcome.done(true) : Outcome.refused(RatingRefusal.ALREADY_RATED));
    }

    private NewRating written(Visit visit, GivenRating given, RatingOrigin origin) {
        Instant now = now();
        UUID id = drawn();
        LocalDate day = hall.hours().dateOf(now);
        return new NewRating(
                id,
                visit,
                given,
                origin,
                seal.seal(given.comment(), RatingSeal.Place.COMMENT, id),
                day,
                now,
                now.plus(Duration.ofDays(hall.policy().keepDays())),
                given.level().isBad() ? opened(given, day) : null);
    }

    private NewRating.NewCase opened(GivenRating given, LocalDate day) {
        UUID id = drawn();
        return new NewRating.NewCase(
                id,
                CasePolicy.after(day, hall.policy().callBackWorkingDays(), hall.hours()),
                CasePolicy.after(day, hall.policy().deadlineWorkingDays(), hall.hours()),
                seal.seal(given.phone(), id),
                given.phone() == null ? "" : Privacy.DEFAULT.consentVersion());
    }

    private UUID drawn() {
        return Reference.random(around.random()).id();
    }

    /** One thing more, after the reply. */
    Future<Outcome<Boolean, RatingRefusal>> followUp(RatedVisit rated, String text) {
        RatedVisit.CaseAnswer answer = rated.answer();
        RatingRefusal refusal = answer == null ? RatingRefusal.NO_REPLY_YET : answer.refusesFollowUp();
        if (answer == null || refusal != null) {
            return Future.succeededFuture(Outcome.refused(Objects.requireNonNull(refusal)));
        }
        CaseState next =
                CaseTransitions.after(answer.state(), CaseAction.FOLLOW_UP).orElseThrow();
        return store.followUp(answer, next, seal.seal(text, RatingSeal.Place.FOLLOW_UP, answer.id()), now())
                .map(done -> done ? Outcome.done(true) : Outcome.refused(RatingRefusal.ALREADY_FOLLOWED_UP));
    }

    /** The visit behind a number and its code, if it may be rated now. */
    Future<Optional<RatingPage.Visit>> findByCode(String number, String code) {
        return store.withNumber(number, hall.hours().dateOf(now().minus(RatingWindow.OPEN)))
                .map(found -> found.stream()
                        .map(RatedVisit::visit)
                        .filter(visit -> codes.codeOf(visit.reference()).equals(code))
                        .filter(visit -> RatingWindow.refusalOf(visit, now()) == null)
                        .findFirst()
                        .map(RatingDesk::shown));
    }

    /** Who was served last at a window, if that is not long ago and was not rated. */
    Future<Optional<RatingPage.Visit>> justFinishedAt(String window) {
        return store.latestAt(window, now().minus(STILL_THERE)).map(found -> found.map(RatedVisit::visit)
                .filter(visit -> RatingWindow.refusalOf(visit, now()) == null)
                .map(RatingDesk::shown));
    }

    private static RatingPage.Visit shown(Visit visit) {
        return new RatingPage.Visit(visit.number(), visit.reference().text(), Objects.requireNonNull(visit.endedAt()));
    }

    RatingPage.Rating page(RatedVisit rated) {
        Instant now = now();
        Visit visit = rated.visit();
        RatedVisit.CaseAnswer answer = rated.answer();
        Instant end = visit.endedAt();
        return new RatingPage.Rating(
                hall.card().apply(now),
                visit.reference().text(),
                visit.number(),
                hall.itemNames().apply(visit.item()),
                hall.hours().dateOf(end == null ? now : end),
                state(visit, now),
                LEVELS,
                RatingTags.CURRENT.version(),
                visit.rated() == null ? "" : visit.rated().name(),
                answer == null ? "" : seal.open(answer.reply(), RatingSeal.Place.REPLY, answer.id()),
                answer == null || answer.upheld(),
                answer != null && answer.refusesFollowUp() == null,
                answer != null && answer.followedUp(),
                List.of(),
                Map.of(),
                now);
    }

    private static final List<LevelChoice> LEVELS = Arrays.stream(RatingLevel.values())
            .map(level -> new LevelChoice(level.name(), level.isBad(), RatingTags.CURRENT.of(level)))
            .toList();

    private static String state(Visit visit, Instant now) {
        RatingRefusal refusal = RatingWindow.refusalOf(visit, now);
        if (refusal == null) {
            return "OPEN";
        }
        return switch (refusal) {
            case NOT_FINISHED -> "NOT_FINISHED";
            case TOO_LATE_TO_RATE -> "TOO_LATE";
            case ALREADY_RATED, NO_REPLY_YET, ALREADY_FOLLOWED_UP -> "RATED";
        };
    }

    private Instant now() {
        return around.clock().instant();
    }
}
