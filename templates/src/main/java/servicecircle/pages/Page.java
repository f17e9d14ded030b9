package servicecircle.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Cell;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.DayTab;
import servicecircle.pages.parts.Draft;
import servicecircle.pages.parts.HoursLine;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.parts.RoomCard;
import servicecircle.pages.parts.RoomRow;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;
import servicecircle.pages.queue.QueueGlance;

/**
 * One record per screen. A center answers {@code text/html} (the rendered record) or {@code application/json} (the same
 * record); the kiosk decodes that record and renders it in its own frame. Times are instants; pages print them in the
 * center's zone.
 */
public sealed interface Page extends Screen {

    /**
     * The kiosk's first screen.
     *
     * @param roomsFree rooms that can still be booked today
     * @param queue null where the center gives out no numbers
     */
    record Home(
            CenterCard center,
            int roomsFree,
            int roomsAll,
            @Nullable QueueGlance queue,
            Instant asOf) implements Page {}

    /** All rooms on one day. */
    record Rooms(CenterCard center, LocalDate day, List<DayTab> days, List<RoomRow> rooms, Instant asOf)
            implements Page {
        public Rooms {
            days = List.copyOf(days);
            rooms = List.copyOf(rooms);
        }
    }

    /** One room on one day: the time grid. {@code chosen} is the start that the visitor has tapped, or null. */
    record RoomDay(
            CenterCard center,
            LocalDate day,
            List<DayTab> days,
            RoomRow room,
            @Nullable Instant chosen,
            Instant asOf) implements Page {
        public RoomDay {
            days = List.copyOf(days);
        }

        /** The chosen start's cell, or null where none is chosen or the chosen one is free no more. */
        public @Nullable Cell chosenCell() {
            return room.cells().stream()
                    .filter(cell -> cell.start().equals(chosen) && cell.longestEnd() != null)
                    .findFirst()
                    .orElse(null);
        }

        public RoomDay choosing(@Nullable Instant start) {
            return new RoomDay(center, day, days, room, start, asOf);
        }
    }

    /** What has to be known to fill in a booking: the purposes to choose from and the undertaking to accept. */
    record BookingForm(
            CenterCard center,
            RoomCard room,
            Instant start,
            Instant end,
            List<String> purposes,
            Undertaking undertaking)
            implements Page {
        public BookingForm {
            purposes = List.copyOf(purposes);
        }
    }

    /** What the rules say against a draft; quota and whether the slot is free are decided when it is booked. */
    record BookingCheck(List<Objection> objections) implements Page {
        public BookingCheck {
            objections = List.copyOf(objections);
        }
    }

    /**
     * A booking as its holder sees it: the success page at the kiosk and the page behind the QR code.
     *
     * @param reference the opaque 128-bit reference, 26 Crockford characters
     * @param code what a person reads out or types, 8 Crockford characters; only good together with the telephone number
     * @param url the address in the QR code, wholly in capitals
     * @param status APPROVED, CANCELLED_BY_USER or LATE_CANCELLED
     * @param organizer,phone masked, such as 张*女士 and 138****1234
     * @param freeCancelUntil until when cancelling is without consequence
     * @param cancellable whether it can still be cancelled at all
     */
    record BookingSlip(
            CenterCard center,
            RoomCard room,
            String reference,
            String code,
            String url,
            String status,
            Instant start,
            Instant end,
            String purpose,
            int headcount,
            String groupName,
            String organizer,
            String phone,
            Instant freeCancelUntil,
            boolean cancellable,
            Instant asOf)
            implements Page {}

    /** The house: its rooms and its hours of the coming week. */
    record Guide(CenterCard center, List<RoomCard> rooms, List<HoursLine> hours) implements Page {
        public Guide {
            rooms = List.copyOf(rooms);
            hours = List.copyOf(hours);
        }
    }

    /** The centers that one host serves: its front page. */
    record Centers(List<CenterCard> centers) implements Page {
        public Centers {
            centers = List.copyOf(centers);
        }
    }

    /** Kiosk only: one step of filling in the form. Steps in order: purpose, people, contact, phone, confirm. */
    record FormStep(BookingForm form, Draft draft, String step, List<Objection> objections) implements Page {
        public FormStep {
            objections = List.copyOf(objections);
        }
    }

    /** Kiosk only: asks for the booking code and the last four digits of the telephone number. */
    record FindBooking(CenterCard center, String code, List<Objection> objections) implements Page {
        public FindBooking {
            objections = List.copyOf(objections);
        }
    }

    /**
     * A rule said no. {@code room} and the wanted stretch are null where the refusal is not about a booking.
     *
     * @param repeat where the visitor may go to mend it: {@code time}, {@code people}, {@code phone}, {@code home}, empty
     *     for other rooms, {@code mine} where a cancellation was refused, {@code queue} for other items where a number was,
     *     or {@code again} where the center could not decide about one
     */
    record Refused(
            CenterCard center,
            Problem problem,
            @Nullable RoomCard room,
            @Nullable Instant start,
            @Nullable Instant end,
            String repeat)
            implements Page {}

    /** Kiosk only: the answer to a booking was lost on the way; the same key asks again until it is known. */
    record Confirming(Text centerName, Instant since) implements Page {}

    /** Kiosk only: the center server does not answer. Says so, says what to do, and comes back by itself. */
    record Away(Text centerName, String servicePhone, Instant since) implements Page {}

    /** Kiosk only: the center does not let this terminal work. Says what to do, and comes back by itself when it may. */
    record Stopped(Text centerName, String servicePhone) implements Page {}

    /** What a terminal is told when it enrols; only ever JSON. {@code key} is told once. */
    record DeviceKey(String device, String center, String kind, String key) implements Page {}

    /** What a terminal is told when it asks whether its key is good; only ever JSON. */
    record DeviceState(String device, String center, String kind) implements Page {}

    /** Any error for a person: what happened, what to do. */
    record Sorry(Problem problem) implements Page {}

    /**
     * An organisation asks to be certified.
     *
     * @param typed what was typed so far, by field: {@code kind, name, creditCode, purpose, contactName, phone}
     */
    record OrganisationForm(CenterCard center, Map<String, String> typed, List<Objection> objections) implements Page {
        public OrganisationForm {
            typed = Map.copyOf(typed);
            objections = List.copyOf(objections);
        }
    }

    /** It has arrived. {@code reference} is what the organisation names when it asks at the desk. */
    record OrganisationSent(CenterCard center, String reference) implements Page {}

    /**
     * What a center keeps about people, why, how long, and what they can ask for.
     *
     * @param version of this text; a booking keeps the version that was shown
     * @param phoneDays,bookingDays days after the end of a booking until the contact, or the booking itself, is erased
     */
    record Privacy(Text centerName, String version, int phoneDays, int bookingDays, String servicePhone)
            implements Page {}

    /** Asks for the whole telephone number of a booking again, to show or to erase what is kept about that number. */
    record MyData(CenterCard center, String reference, List<Objection> objections) implements Page {
        public MyData {
            objections = List.copyOf(objections);
        }
    }

    /** Everything about the number is gone. */
    record DataErased(CenterCard center) implements Page {}

    /** The API document as a page: one operation per line, taken from {@code openapi.yaml}. */
    record ApiGuide(String title, String version, List<Operation> operations) implements Page {
        public ApiGuide {
            operations = List.copyOf(operations);
        }

        /** One operation of the contract. */
        public record Operation(String method, String path, String summary, String description, List<String> answers) {
            public Operation {
                answers = List.copyOf(answers);
            }
        }
    }

    /** Development only: every part in every state, drawn from sample records. */
    record Gallery(Rooms rooms, RoomDay day, RoomDay chosen, BookingSlip slip, Refused refused) implements Page {}
}
