package servicecircle.center.rooms.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicecircle.center.rooms.catalogue.Hall;

/** The rules of one hall that need nothing but the request and the clock. The quota is asked later, under its lock. */
public final class BookingRules {
    private final List<BookingRule> rules;

    public BookingRules(Hall hall) {
        this.rules = List.of(
                new NoticeRule(hall.hours()),
                new LengthRule(hall.zone()),
                new HoursRule(hall.hours()),
                new HeadcountRule(),
                new UndertakingRule(hall.undertaking()));
    }

    /** The first objection, or null. */
    public @Nullable Refusal objectionTo(BookingRequest request, Instant now) {
        List<Refusal> all = objectionsTo(request, now);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Every objection, in the order in which a person would want to mend them. */
    public List<Refusal> objectionsTo(BookingRequest request, Instant now) {
        return rules.stream()
                .map(rule -> rule.objectionTo(request, now))
                .filter(Objects::nonNull)
                .toList();
    }
}
