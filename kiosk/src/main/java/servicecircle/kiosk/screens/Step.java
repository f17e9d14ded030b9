package servicecircle.kiosk.screens;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Draft;
import servicecircle.pages.parts.Objection;

/** The steps of filling in a booking, in their order, and the fields that each of them asks for. */
enum Step {
    PURPOSE("purpose") {
        @Override
        Draft fill(Draft draft, UnaryOperator<String> typed) {
            return new Draft(
                    typed.apply("purpose"),
                    draft.headcount(),
                    draft.groupName(),
                    draft.organizer(),
                    draft.phone(),
                    draft.undertakingAccepted());
        }
    },
    PEOPLE("headcount") {
        @Override
        Draft fill(Draft draft, UnaryOperator<String> typed) {
            return new Draft(
                    draft.purpose(),
                    typed.apply("headcount"),
                    draft.groupName(),
                    draft.organizer(),
                    draft.phone(),
                    draft.undertakingAccepted());
        }
    },
    CONTACT("groupName", "organizer") {
        @Override
        Draft fill(Draft draft, UnaryOperator<String> typed) {
            return new Draft(
                    draft.purpose(),
                    draft.headcount(),
                    typed.apply("groupName"),
                    typed.apply("organizer"),
                    draft.phone(),
                    draft.undertakingAccepted());
        }
    },
    PHONE("phone") {
        @Override
        Draft fill(Draft draft, UnaryOperator<String> typed) {
            return new Draft(
                    draft.purpose(),
                    draft.headcount(),
                    draft.groupName(),
                    draft.organizer(),
                    typed.apply("phone"),
                    draft.undertakingAccepted());
        }
    },
    CONFIRM("undertaking") {
        @Override
        Draft fill(Draft draft, UnaryOperator<String> typed) {
            return new Draft(
                    draft.purpose(),
                    draft.headcount(),
                    draft.groupName(),
                    draft.organizer(),
                    draft.phone(),
                    "on".equals(typed.apply("undertaking")));
        }
    };

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    /** The draft with this step's fields as typed, and the others as they were. */
    abstract Draft fill(Draft draft, UnaryOperator<String> typed);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String path() {
        return "/book/" + word();
    }

    List<String> fields() {
        return fields;
    }

    /** The step after this one; the last one stays. */
    Step next() {
        return values()[Math.min(ordinal() + 1, CONFIRM.ordinal())];
    }

    /** Only what stands against this step's own fields; the rest is said where it belongs. */
    List<Objection> concerned(List<Objection> objections) {
        return objections.stream()
                .filter(objection -> fields.contains(objection.field()))
                .toList();
    }

    static Optional<Step> named(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    static Optional<Step> asking(@Nullable String field) {
        return Arrays.stream(values())
                .filter(step -> field != null && step.fields.contains(field))
                .findFirst();
    }
}
