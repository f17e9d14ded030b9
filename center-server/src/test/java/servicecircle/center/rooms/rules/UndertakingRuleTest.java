package servicecircle.center.rooms.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.anyRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.at;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import servicecircle.pages.parts.Text;
import servicecircle.pages.parts.Undertaking;

class UndertakingRuleTest {

    @Test
    void the_version_in_force_is_accepted() {
        assertThat(objectionTo("2026-1")).isNull();
    }

    @Test
    void an_older_a_newer_and_a_nearly_right_version_are_refused() {
        Refusal outdated = Refusal.of(BookingRefusal.UNDERTAKING_OUTDATED, "undertaking");

        assertThat(objectionTo("2025-1")).isEqualTo(outdated);
        assertThat(objectionTo("2026-2")).isEqualTo(outdated);
        assertThat(objectionTo("2026-10")).isEqualTo(outdated);
    }

    private static @Nullable Refusal objectionTo(String version) {
        return new UndertakingRule(new Undertaking("2026-1", new Text("我承诺", "")))
                .objectionTo(aRequest(anyRoom(), aSlot("14:00", "15:00"), 10, version), at("00:00"));
    }
}
