package servicecircle.kiosk.screens;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Draft;
import servicecircle.pages.parts.Objection;

/** The steps of filling in a booking, in their order, and the fields that each of them asks for. */
enum Step {
    PURPOSE,
    PEOPLE,
    CONTACT,
    PHONE,
    CONFIRM;

    List<String> fields() {
        return switch (this) {
            case PURPOSE -> List.of("purpose");
            case PEOPLE -> List.of("headcount");
            case CONTACT -> List.of("groupName", "organizer");
            case PHONE -> List.of("phone");
            case CONFIRM -> List.of("undertaking");
        };
    }

    /** The step after this one; the last one stays. */
    Step next() {
        return switch (this) {
            case PURPOSE -> PEOPLE;
            case PEOPLE -> CONTACT;
            case CONTACT -> PHONE;
            case PHONE, CONFIRM -> CONFIRM;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/book/" + word();
    }

    /** The draft with this step's fields as typed, and the others as they were. */
    Draft fill(Draft draft, UnaryOperator<String> typed) {
        return new Draft(
                field("purpose", typed, draft.purpose()),
                field("headcount", typed, draft.headcount()),
                field("groupName", typed, draft.groupName()),
                field("organizer", typed, draft.organizer()),
                field("phone", typed, draft.phone()),
                this == CONFIRM ? "on".equals(typed.apply("undertaking")) : draft.undertakingAccepted());
    }

    /** As {@link #fill}, but fields that were not sent stay as they were; only a promise not sent is a promise not given. */
    Draft fillSent(Draft draft, Function<String, @Nullable String> sent) {
        boolean none = fields().stream().allMatch(field -> sent.apply(field) == null);
        return none && this != CONFIRM
                ? draft
                : fill(draft, field -> Objects.requireNonNullElse(sent.apply(field), ""));
    }

    private String field(String name, UnaryOperator<String> typed, String before) {
        return fields().contains(name) ? typed.apply(name) : before;
    }

    /** Only what stands against this step's own fields; the rest is said where it belongs. */
    List<Objection> concerned(List<Objection> objections) {
        return objections.stream()
                .filter(objection -> fields().contains(objection.field()))
                .toList();
    }

    static Optional<Step> named(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** The step whose screen has this address. */
    static Optional<Step> at(String address) {
        String path = address.replaceFirst("[?].*", "");
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    static Optional<Step> asking(@Nullable String field) {
        return Arrays.stream(values())
                .filter(step -> field != null && step.fields().contains(field))
                .findFirst();
    }
}
