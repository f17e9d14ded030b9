package servicecircle.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.AppointmentDay;
import servicecircle.pages.queue.AppointmentItem;
import servicecircle.pages.queue.BoardCall;
import servicecircle.pages.queue.GroupRow;
import servicecircle.pages.queue.ItemRow;
import servicecircle.pages.queue.QueueGlance;
import servicecircle.pages.queue.Wait;

/** The window queue as residents see it. */
public sealed interface QueuePage extends Screen {

    /**
     * What one can take a number for. On a phone this page holds the form.
     *
     * @param open whether numbers are given out at this moment
     * @param until when that changes next, or null where it does not within a week
     * @param appointments whether a time can be chosen ahead, too
     */
    record Numbers(
            CenterCard center,
            boolean open,
            @Nullable Instant until,
            List<GroupRow> groups,
            boolean appointments,
            List<Objection> objections,
            Instant asOf)
            implements QueuePage {
        public Numbers {
            groups = List.copyOf(groups);
            objections = List.copyOf(objections);
        }

        /** What the first screen of a kiosk shows of it, or null where there is nothing to take a number for. */
        public @Nullable QueueGlance glance() {
            int waiting = groups.stream().mapToInt(GroupRow::waiting).sum();
            return groups.stream()
                    .flatMap(group -> group.items().stream())
                    .findFirst()
                    .map(first -> new QueueGlance(open, waiting, first.estimate(), first.code()))
                    .orElse(null);
        }

        /** The same with one group only, or as it is where no group has this letter. */
        public Numbers only(@Nullable String prefix) {
            List<GroupRow> one = groups.stream()
                    .filter(group -> group.prefix().equals(prefix))
                    .toList();
            return one.isEmpty() ? this : new Numbers(center, open, until, one, appointments, objections, asOf);
        }

        /** One item as a screen of its own, or null where there is no such item. */
        public @Nullable TakeNumber taking(String code) {
            for (GroupRow group : groups) {
                for (ItemRow item : group.items()) {
                    if (item.code().equals(code)) {
                        return new TakeNumber(center, item, group.prefix(), asOf);
                    }
                }
            }
            return null;
        }
    }

    /** Kiosk only: one item: its papers, and whether one comes before others by law. */
    record TakeNumber(CenterCard center, ItemRow item, String prefix, Instant asOf) implements QueuePage {}

    /**
     * A number as its holder sees it: the kiosk's success page and the page behind its QR code.
     *
     * @param reference opaque, 26 Crockford characters
     * @param url the address in the QR code
     * @param number such as {@code A012}
     * @param state words {@code leg.*}
     * @param window code and name of where the holder is called or served; empty and null before that
     * @param slot appointed time, or null
     * @param estimate while waiting, else null
     * @param cancellable whether the holder may give it up
     * @param returnable whether a number that was passed over may be activated by its holder
     * @param rateable whether it may be rated now
     * @param rated whether it was
     * @param ratingCode four digits that, with the number, open its rating at a terminal of this center
     */
    record Ticket(
            CenterCard center,
            String reference,
            String url,
            String number,
            Text item,
            List<Text> papers,
            String priority,
            String state,
            String window,
            @Nullable Text windowName,
            @Nullable Instant slot,
            @Nullable Wait estimate,
            Instant issuedAt,
            boolean cancellable,
            boolean returnable,
            boolean rateable,
            boolean rated,
            String ratingCode,
            Instant asOf)
            implements QueuePage {
        public Ticket {
            papers = List.copyOf(papers);
        }
    }

    /**
     * Phone: making an appointment, first the item, then the slot.
     *
     * @param chosen null in the first step
     * @param days of the chosen item; empty in the first step
     */
    record Appointments(
            CenterCard center,
            List<AppointmentItem> items,
            @Nullable AppointmentItem chosen,
            List<AppointmentDay> days,
            List<Objection> objections,
            Instant asOf)
            implements QueuePage {
        public Appointments {
            items = List.copyOf(items);
            days = List.copyOf(days);
            objections = List.copyOf(objections);
        }
    }

    /**
     * An appointment as its holder sees it.
     *
     * @param reference opaque, 26 Crockford characters
     * @param url the address in the QR code
     * @param code eight digits, for a terminal of the house on the day
     * @param state {@code BOOKED, TAKEN, CANCELLED, MISSED}; words {@code appointment.state.*}
     * @param cancellable whether it may be given up
     * @param arrivable whether a number can be had with it now
     */
    record Appointment(
            CenterCard center,
            String reference,
            String url,
            String code,
            Text item,
            List<Text> papers,
            String priority,
            String state,
            Instant slot,
            boolean cancellable,
            boolean arrivable,
            Instant asOf)
            implements QueuePage {
        public Appointment {
            papers = List.copyOf(papers);
        }
    }

    /**
     * The board in the hall, and the strip above one window. The same record is the snapshot and every update of the live
     * stream: a screen that missed one is right again with the next.
     *
     * @param seq grows with every change of the center's queue on one day; a smaller one than shown is old
     * @param calls latest first: who is called and not yet served, and the last ones called
     * @param waiting per group
     * @param window code of the one window this page is the strip of; empty for the hall
     */
    record Board(
            CenterCard center, long seq, List<BoardCall> calls, List<GroupRow> waiting, String window, Instant asOf)
            implements QueuePage {
        public Board {
            calls = List.copyOf(calls);
            waiting = List.copyOf(waiting);
        }
    }
}
