package servicecircle.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenProfileTest {
    @ParameterizedTest
    @CsvSource({
        "1080, 1920, 21.5, 1, 4.03",
        "1080, 1920, 32, 1, 2.71",
        "1920, 1080, 15.6, 1, 5.56",
        "2160, 3840, 32, 2, 2.71"
    })
    void a_millimetre_follows_from_the_glass(int width, int height, double inches, double ratio, double pixels) {
        assertThat(new ScreenProfile(width, height, inches, ratio).pixelsPerMillimetre())
                .isCloseTo(pixels, within(0.01));
    }

    @Test
    void the_style_rule_says_how_large_the_upright_glass_is() {
        assertThat(new ScreenProfile(1080, 1920, 21.5, 1).css()).contains("--glass-inline:1080px;--glass-block:1920px");
        assertThat(new ScreenProfile(3840, 2160, 32, 2).css()).contains("--glass-inline:1080px;--glass-block:1920px");
    }

    @Test
    void the_style_rule_has_a_point_in_every_locale() {
        assertThat(new ScreenProfile(1080, 1920, 21.5, 1).css()).contains("--mm:4.034px");
    }

    @Test
    void a_tablet_may_lie_on_its_side_and_a_kiosk_never_does() {
        ScreenProfile lying = new ScreenProfile(1366, 768, 10.1, 1);

        assertThat(lying.css()).contains("--glass-inline:768px", "--glass-block:1366px");
        assertThat(lying.cssAsMeasured()).contains("--glass-inline:1366px", "--glass-block:768px");
    }
}
