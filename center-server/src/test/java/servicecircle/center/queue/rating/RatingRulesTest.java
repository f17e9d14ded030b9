package servicecircle.center.queue.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import servicecircle.center.calendar.OpenSpan;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.passes.Reference;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.support.crypto.Keys;
import servicecircle.pages.rating.ShareTable;

class RatingRulesTest {
    private static final Instant END = Instant.parse("2026-11-25T02:00:00Z");
    private static final PhoneNumber PHONE = PhoneNumber.of("19900001234");

    @Test
    void the_two_lowest_of_five_levels_are_bad() {
        assertThat(Arrays.stream(RatingLevel.values()).map(RatingLevel::isBad))
                .containsExactly(false, false, false, true, true);
    }

    @Test
    void a_visit_may_be_rated_for_24_hours_after_its_end_and_not_a_second_longer() {
        assertThat(refusal(true, END, null, Duration.ZERO)).isNull();
        assertThat(refusal(true, END, null, Duration.ofHours(24))).isNull();
        assertThat(refusal(true, END, null, Duration.ofHours(24).plusSeconds(1)))
                .isEqualTo(RatingRefusal.TOO_LATE_TO_RATE);
    }

    @Test
    void only_a_finished_visit_is_rated_and_only_once() {
        assertThat(refusal(false, null, null, Duration.ZERO)).isEqualTo(RatingRefusal.NOT_FINISHED);
        assertThat(refusal(false, END, null, Duration.ZERO)).as("given up").isEqualTo(RatingRefusal.NOT_FINISHED);
        assertThat(refusal(true, END, RatingLevel.SATISFIED, Duration.ZERO)).isEqualTo(RatingRefusal.ALREADY_RATED);
        assertThat(refusal(true, END, RatingLevel.SATISFIED, Duration.ofDays(9)))
                .as("whoever rated is thanked later, too")
                .isEqualTo(RatingRefusal.ALREADY_RATED);
    }

    private static @Nullable RatingRefusal refusal(
            boolean done, @Nullable Instant end, @Nullable RatingLevel rated, Duration later) {
        Visit visit = new Visit(1, new Reference(new java.util.UUID(1, 2)), "A001", "ZH-01", done, end, rated);
        return RatingWindow.refusalOf(visit, END.plus(later));
    }

    @Test
    void a_number_is_kept_with_a_bad_rating_only() {
        assertThat(new GivenRating(RatingLevel.SATISFIED, List.of(), "", PHONE).phone())
                .isNull();
        assertThat(new GivenRating(RatingLevel.UNSATISFIED, List.of(), "", PHONE).phone())
                .isEqualTo(PHONE);
    }

    @Test
    void a_tag_fits_its_level_and_counts_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GivenRating(RatingLevel.SATISFIED, List.of("INFORMATION"), "", null));
        assertThat(new GivenRating(RatingLevel.UNSATISFIED, List.of("SKILL", "INFORMATION", "SKILL"), "", null).tags())
                .containsExactly("INFORMATION", "SKILL");
    }

    @Test
    void a_rating_does_not_print_what_was_said() {
        assertThat(new GivenRating(RatingLevel.UNSATISFIED, List.of(), "secret words", PHONE).toString())
                .doesNotContain("secret", "1234");
    }

    /** 2026-11-25 is a Wednesday. The Friday is a holiday, the Saturday is worked for it. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 1, 2026-11-26",
        "2026-11-25, 2, 2026-11-28",
        "2026-11-25, 3, 2026-11-30",
        "2026-11-25, 15, 2026-12-16",
        "2026-11-28, 1, 2026-11-30"
    })
    void a_deadline_counts_working_days_and_knows_the_center_s_calendar(LocalDate day, int days, LocalDate due) {
        List<OpenSpan> open = List.of(new OpenSpan(510, 1020));
        OpeningHours hours = new OpeningHours(
                ZoneId.of("Asia/Shanghai"),
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(one -> one, one -> open)),
                Map.of(LocalDate.of(2026, 11, 27), List.of(), LocalDate.of(2026, 11, 28), open));

        assertThat(CasePolicy.after(day, days, hours)).isEqualTo(due);
    }

    @Test
    void a_policy_refuses_deadlines_that_make_no_sense() {
        assertThat(CasePolicy.usual()).isEqualTo(new CasePolicy(1, 15, 365));
        assertThatIllegalArgumentException().isThrownBy(() -> new CasePolicy(0, 15, 365));
        assertThatIllegalArgumentException().isThrownBy(() -> new CasePolicy(5, 4, 365));
        assertThatIllegalArgumentException().isThrownBy(() -> new CasePolicy(1, 15, 7));
    }

    @Test
    void a_code_has_four_digits_and_belongs_to_one_reference_and_center() {
        SecureRandom random = new SecureRandom();
        RatingCodes codes = new RatingCodes(new Keys(new byte[32], "x"), "QT-013-005");
        RatingCodes others = new RatingCodes(new Keys(new byte[32], "x"), "QT-013-006");
        List<Reference> references =
                Stream.generate(() -> Reference.random(random)).limit(200).toList();

        assertThat(references).allMatch(one -> codes.codeOf(one).matches("[0-9]{4}"));
        assertThat(references).allMatch(one -> codes.codeOf(one).equals(codes.codeOf(one)));
        assertThat(references.stream().map(codes::codeOf).distinct().count()).isGreaterThan(150);
        assertThat(references.stream()
                        .filter(one -> codes.codeOf(one).equals(others.codeOf(one)))
                        .count())
                .isLessThan(5);
    }

    @Test
    void fewer_than_five_are_hidden_and_cannot_be_reckoned_from_the_rest() {
        List<String> codes = List.of("A", "B", "C");

        assertThat(figures(codes, Map.of("A", 60, "B", 40))).containsExactly(60, 40, 0);
        assertThat(figures(codes, Map.of("A", 60, "B", 2, "C", 3)))
                .containsExactly(60, ShareTable.HIDDEN, ShareTable.HIDDEN);
        assertThat(figures(codes, Map.of("A", 60, "B", 38, "C", 2)))
                .as("one alone would be the total less the others")
                .containsExactly(60, ShareTable.HIDDEN, ShareTable.HIDDEN);
        assertThat(figures(codes, Map.of("A", 3))).containsOnly(ShareTable.HIDDEN);
        assertThat(Shares.total(Map.of("A", 3, "B", 1))).isEqualTo(ShareTable.HIDDEN);
        assertThat(Shares.total(Map.of("A", 3, "B", 2))).isEqualTo(5);
        assertThat(Shares.total(Map.of())).isZero();
        assertThat(Shares.ofSome(Map.of("A", 4, "B", 5, "C", 9), 20))
                .extracting(ShareTable.Share::code)
                .containsExactly("C", "B");
    }

    private static List<Integer> figures(List<String> codes, Map<String, Integer> counts) {
        return Shares.ofWhole(codes, counts).stream()
                .map(ShareTable.Share::count)
                .toList();
    }
}
