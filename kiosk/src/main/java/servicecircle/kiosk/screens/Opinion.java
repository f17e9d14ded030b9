package servicecircle.kiosk.screens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.RatingPage.Rating;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.rating.LevelChoice;

/**
 * A visit to a window that is being rated. Immutable, as the visit to the terminal that it belongs to.
 *
 * @param rating what can be chosen, as the center said it
 * @param touched when somebody was last seen to want something of it
 * @param level chosen; empty before that
 * @param tags picked, all of them of that level
 * @param sent whether the center was asked to count it, whatever came of that
 * @param given whether the center has counted it
 * @param refusal why the center will not count it, or null
 */
record Opinion(
        Rating rating,
        Instant touched,
        String level,
        List<String> tags,
        boolean sent,
        boolean given,
        @Nullable Problem refusal) {
    Opinion {
        tags = List.copyOf(tags);
    }

    static Opinion about(Rating rating, Instant now) {
        return new Opinion(rating, now, "", List.of(), false, false, null);
    }

    /** Other tags fit another level, so those picked before are dropped with it. */
    Opinion choosing(String wanted, Instant now) {
        return new Opinion(rating, now, wanted, wanted.equals(level) ? tags : List.of(), sent, given, null);
    }

    /** What the screen did not offer for this level is left out. */
    /** Sent again without a change is no sign that somebody stands there. */
    Opinion picking(Set<String> wanted, Instant now) {
        List<String> fitting = choice().map(LevelChoice::tags).orElse(List.of()).stream()
                .filter(wanted::contains)
                .toList();
        boolean byItself = sent && fitting.equals(tags);
        return new Opinion(rating, byItself ? touched : now, level, fitting, sent, given, refusal);
    }

    Opinion sending() {
        return new Opinion(rating, touched, level, tags, true, given, null);
    }

    Opinion counted() {
        return new Opinion(rating, touched, level, List.of(), true, true, null);
    }

    Opinion refused(Problem problem) {
        return new Opinion(rating, touched, level, tags, sent, given, problem);
    }

    Optional<LevelChoice> choice() {
        return choice(level);
    }

    Optional<LevelChoice> choice(String wanted) {
        return rating.levels().stream()
                .filter(one -> one.level().equals(wanted))
                .findFirst();
    }

    boolean isAbout(String reference) {
        return rating.reference().equals(reference);
    }

    boolean isOver() {
        return given || refusal != null;
    }

    boolean isLeftAlone(Instant now, Duration patience) {
        return !now.isBefore(touched.plus(patience));
    }
}
