package servicecircle.center.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessListTest {
    private final AccessList list = new AccessList(List.of(
            AccessRule.open("GET", "/"),
            AccessRule.open("GET", "/static/{file}"),
            AccessRule.staff("GET", "/staff/centers/{center}/accounts", Right.ACCOUNTS_SEE),
            AccessRule.staff("GET", "/staff/centers/{center}/accounts/{id}", Right.ACCOUNTS_SEE),
            AccessRule.staff("POST", "/staff/centers/{center}/accounts/{id}", Right.ROLES_GIVE),
            AccessRule.staff("GET", "/staff/centers/{center}/accounts/new", Right.ACCOUNTS_MAKE)));

    @Test
    void a_request_finds_its_entry_and_the_center_it_names() {
        AccessList.Match match =
                list.find("GET", "/staff/centers/QT-1/accounts/7").orElseThrow();

        assertThat(match.rule().right()).isEqualTo(Right.ACCOUNTS_SEE);
        assertThat(match.center()).isEqualTo("QT-1");
    }

    @Test
    void a_literal_segment_wins_over_one_that_varies() {
        assertThat(list.find("GET", "/staff/centers/QT-1/accounts/new")
                        .orElseThrow()
                        .rule()
                        .right())
                .isEqualTo(Right.ACCOUNTS_MAKE);
    }

    @Test
    void a_slash_at_the_end_is_the_same_page_because_the_router_thinks_so() {
        assertThat(list.find("GET", "/staff/centers/QT-1/accounts/")).isPresent();
        assertThat(list.find("GET", "/")).isPresent();
    }

    @Test
    void files_may_lie_in_folders() {
        assertThat(list.find("GET", "/static/js/staff.js")).isPresent();
        assertThat(list.find("GET", "/static")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/centers/QT-1",
                "/staff/centers//accounts/7/8",
                "/STAFF/centers/QT-1/accounts",
                "/staff/centers/QT-1/accounts/7/roles"
            })
    void what_no_entry_names_is_refused(String path) {
        assertThat(list.find("GET", path)).isEmpty();
    }

    @Test
    void another_method_needs_an_entry_of_its_own() {
        assertThat(list.find("DELETE", "/staff/centers/QT-1/accounts/7")).isEmpty();
        assertThat(list.knows("/staff/centers/QT-1/accounts/7")).isTrue();
        assertThat(list.knows("/nothing")).isFalse();
    }

    @Test
    void an_entry_that_stands_twice_is_a_mistake() {
        AccessRule rule = AccessRule.open("GET", "/");

        assertThatThrownBy(() -> new AccessList(List.of(rule, rule))).isInstanceOf(IllegalArgumentException.class);
    }
}
