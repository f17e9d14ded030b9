package servicecircle.kiosk.screens;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.Choice;
import servicecircle.pages.Lang;
import servicecircle.pages.Page.BookingSlip;
import servicecircle.pages.parts.Draft;
import servicecircle.pages.parts.Problem;

/**
 * What one visitor has set, chosen and typed so far. Immutable; {@link Visits} holds the present one.
 *
 * @param choice the room and stretch being booked, or null
 * @param attempt the try to book it, from the first sight of the confirm screen on, or null
 * @param refusal the last no to an attempt, so that its screen can be drawn again in another language, or null
 * @param booked the slip of this visit's own booking, or null
 * @param found the slip that the visitor looked up, or null
 * @param cancelKey the key under which the found booking may be cancelled, or null
 * @param turn the number being taken or held, or null
 * @param opinion the rating being given, or null
 */
record Visit(
        Lang lang,
        boolean elder,
        @Nullable Choice choice,
        Draft draft,
        @Nullable Attempt attempt,
        @Nullable Problem refusal,
        @Nullable BookingSlip booked,
        @Nullable BookingSlip found,
        @Nullable UUID cancelKey,
        @Nullable Turn turn,
        @Nullable Opinion opinion) {

    static Visit untouched() {
        return new Visit(Lang.ZH, false, null, Draft.empty(), null, null, null, null, null, null, null);
    }

    Visit speaking(Lang language) {
        return new Visit(language, elder, choice, draft, attempt, refusal, booked, found, cancelKey, turn, opinion);
    }

    Visit inLargeType(boolean large) {
        return new Visit(lang, large, choice, draft, attempt, refusal, booked, found, cancelKey, turn, opinion);
    }

    /** Another stretch needs another key; what was typed stays. */
    Visit choosing(Choice stretch) {
        Attempt kept = stretch.equals(choice) ? attempt : null;
        return new Visit(lang, elder, stretch, draft, kept, null, booked, found, cancelKey, turn, opinion);
    }

    /** Other words need another key; accepting the undertaking alone does not. */
    Visit typing(Draft typed) {
        Attempt kept = accepting(draft, false).equals(accepting(typed, false)) ? attempt : null;
        return new Visit(lang, elder, choice, typed, kept, refusal, booked, found, cancelKey, turn, opinion);
    }

    /** The confirm screen is on: the attempt has its key from here on. */
    Visit confirming(String undertaking, Supplier<UUID> newKey) {
        if (attempt != null && attempt.undertaking().equals(undertaking)) {
            return this;
        }
        Draft unsigned = attempt == null ? draft : accepting(draft, false);
        return new Visit(
                lang,
                elder,
                choice,
                unsigned,
                Attempt.with(newKey.get(), undertaking),
                refusal,
                booked,
                found,
                cancelKey,
                turn,
                opinion);
    }

    Visit attempting(Attempt now) {
        return new Visit(lang, elder, choice, draft, now, null, booked, found, cancelKey, turn, opinion);
    }

    /** A clear no: the next attempt starts afresh, and its undertaking is accepted afresh. */
    Visit refused(Problem problem) {
        return new Visit(
                lang, elder, choice, accepting(draft, false), null, problem, booked, found, cancelKey, turn, opinion);
    }

    /** The center could not decide: the visitor may try again, under the same key. */
    Visit pausing(Problem problem) {
        Attempt paused = attempt == null ? null : attempt.closed();
        return new Visit(lang, elder, choice, draft, paused, problem, booked, found, cancelKey, turn, opinion);
    }

    /** Booked: nothing that was typed is kept. */
    Visit holding(BookingSlip slip) {
        return new Visit(lang, elder, null, Draft.empty(), null, null, slip, found, cancelKey, turn, opinion);
    }

    Visit finding(BookingSlip slip, UUID newCancelKey) {
        return new Visit(lang, elder, choice, draft, attempt, refusal, booked, slip, newCancelKey, turn, opinion);
    }

    /** Back at the start: only language and type size stay, and what an answer is still awaited for. */
    Visit comingHome() {
        return isWaitingForAnAnswer() || isWaitingForANumber() ? rating(null) : wiped();
    }

    /** Only language and type size stay. */
    Visit wiped() {
        return new Visit(lang, elder, null, Draft.empty(), null, null, null, null, null, null, null);
    }

    boolean isWaitingForAnAnswer() {
        return attempt != null && attempt.isOpen();
    }

    boolean isWaitingForANumber() {
        return turn != null && turn.isWaitingForAnAnswer();
    }

    /** Since when an answer is awaited, the younger one of two; null while none is. */
    @Nullable
    Instant openSince() {
        @Nullable Instant booking = attempt == null ? null : attempt.openSince();
        @Nullable Instant number = turn == null ? null : turn.openSince();
        if (booking == null || number == null) {
            return booking == null ? number : booking;
        }
        return booking.isAfter(number) ? booking : number;
    }

    /** The key of an attempt that is not decided yet is kept while the same item is wanted. */
    Visit wanting(String item, Supplier<UUID> newKey) {
        boolean kept = turn != null && turn.item().equals(item) && turn.attempt() != null;
        return kept ? this : turning(Turn.wanting(item, newKey.get()));
    }

    Visit turning(Turn now) {
        return new Visit(lang, elder, choice, draft, attempt, refusal, booked, found, cancelKey, now, opinion);
    }

    Visit rating(@Nullable Opinion now) {
        return new Visit(lang, elder, choice, draft, attempt, refusal, booked, found, cancelKey, turn, now);
    }

    private static Draft accepting(Draft draft, boolean accepted) {
        return new Draft(
                draft.purpose(), draft.headcount(), draft.groupName(), draft.organizer(), draft.phone(), accepted);
    }
}
