package servicecircle.center.queue.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.people.residents.Revealed;
import servicecircle.pages.CasePage;
import servicecircle.pages.rating.CaseEvent;
import servicecircle.pages.rating.CaseRow;
import servicecircle.pages.rating.Comment;

/** Opens what is sealed and draws cases for the manager; the minute of a rater's act ends here. */
final class CaseDrawer {
    private final RatingHall hall;
    private final RatingSeal seal;

    CaseDrawer(RatingHall hall, RatingSeal seal) {
        this.hall = hall;
        this.seal = seal;
    }

    CaseRow row(BadCase one) {
        BadCase.About about = one.about();
        return new CaseRow(
                one.id().toString(),
                hall.itemNames().apply(about.item()),
                about.day(),
                about.level().name(),
                about.tags(),
                one.state().name(),
                callBack(one),
                one.callBackDue(),
                one.due(),
                one.followedUp());
    }

    private static String callBack(BadCase one) {
        if (!one.wantedCall()) {
            return "NONE";
        }
        return one.calledBack().isEmpty() ? "DUE" : one.calledBack();
    }

    Comment comment(RatingReportStore.SealedComment sealed) {
        BadCase.About about = sealed.about();
        return new Comment(
                hall.itemNames().apply(about.item()),
                about.day(),
                about.level().name(),
                about.tags(),
                seal.open(sealed.text(), RatingSeal.Place.COMMENT, sealed.rating()));
    }

    CasePage.RatingCase page(CaseDesk.Looked looked, boolean mayHandle, boolean revealed, LocalDate today) {
        BadCase one = looked.found();
        return new CasePage.RatingCase(
                row(one),
                one.version(),
                new CasePage.RatingCase.Texts(
                        seal.open(one.sealed().comment(), RatingSeal.Place.COMMENT, one.rating()),
                        seal.open(one.sealed().reply(), RatingSeal.Place.REPLY, one.id()),
                        one.upheld(),
                        seal.open(one.sealed().followUp(), RatingSeal.Place.FOLLOW_UP, one.id()),
                        one.erased()),
                phone(one, revealed),
                looked.history().stream().map(this::event).toList(),
                mayHandle ? acts(one) : List.of(),
                revealed,
                today,
                List.of());
    }

    private String phone(BadCase one, boolean revealed) {
        byte[] sealed = one.sealed().phone();
        if (sealed == null) {
            return "";
        }
        PhoneNumber phone = seal.openNumber(sealed, one.id());
        return revealed ? Revealed.of(phone).phone() : phone.masked();
    }

    private CaseEvent event(CaseStore.Event event) {
        return new CaseEvent(
                event.action(), hall.hours().dateOf(event.at()), event.byRater() ? null : event.at(), event.actor());
    }

    private static List<String> acts(BadCase one) {
        List<String> acts = new ArrayList<>(Arrays.stream(CaseAction.values())
                .filter(action -> one.refuses(action) == null)
                .map(Enum::name)
                .toList());
        if (one.sealed().phone() != null) {
            acts.add("REVEAL");
        }
        return acts;
    }

    CaseStore.Act act(BadCase seen, CaseAction action, String text) {
        return new CaseStore.Act(
                seen,
                action,
                CaseTransitions.after(seen.state(), action).orElseThrow(),
                action.isReply() ? seal.seal(text, RatingSeal.Place.REPLY, seen.id()) : null);
    }
}
