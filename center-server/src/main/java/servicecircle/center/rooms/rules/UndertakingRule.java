package servicecircle.center.rooms.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Undertaking;

/** The accepted undertaking is the one in force, so that nobody is held to a text they never saw. */
record UndertakingRule(Undertaking inForce) implements BookingRule {
    @Override
    public @Nullable Refusal objectionTo(BookingRequest request, Instant now) {
        return request.undertaking().equals(inForce.version())
                ? null
                : Refusal.of(BookingRefusal.UNDERTAKING_OUTDATED, "undertaking");
    }
}
