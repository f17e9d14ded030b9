package servicecircle.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/rooms", "/rooms/R3?day=2026-11-25&start=2026-11-25T06%3A00%3A00Z", "/book/confirm?part=2"
            })
    void own_pages_are_kept(String path) {
        assertThat(BackPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "rooms",
                "//evil",
                "///evil",
                "/\\evil",
                "\\\\evil",
                "/a\\b",
                "http://evil",
                "javascript:x",
                "/\t/evil",
                "/\n",
                "/ok\r\nSet-Cookie: a=b",
                "/路",
                " /rooms"
            })
    void anything_else_is_the_first_screen(String path) {
        assertThat(BackPath.of(path)).isEqualTo("/");
    }

    @Test
    void no_path_is_endless() {
        assertThat(BackPath.of("/" + "a".repeat(600))).isEqualTo("/");
    }
}
