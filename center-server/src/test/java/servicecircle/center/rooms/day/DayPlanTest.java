package servicecircle.center.rooms.day;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.SHANGHAI;
import static servicecircle.center.rooms.catalogue.AnyHall.WEDNESDAY;
import static servicecircle.center.rooms.catalogue.AnyHall.aPolicy;
import static servicecircle.center.rooms.catalogue.AnyHall.aRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.anyHours;
import static servicecircle.center.rooms.catalogue.AnyHall.anyRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.at;
import static servicecircle.center.rooms.catalogue.AnyHall.everyDay;
import static servicecircle.center.rooms.catalogue.AnyHall.withPolicy;
import static servicecircle.center.rooms.catalogue.AnyHall.withTurnover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import servicecircle.center.calendar.OpeningHours;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.pages.parts.Cell;
import servicecircle.pages.parts.RoomRow;
import servicecircle.pages.parts.RoomState;

class DayPlanTest {
    private static final String EMPTY = "08:30 .......---...............";
    private static final Instant EARLY = at("06:00");

    @Test
    void an_empty_day_can_be_booked_up_to_four_hours_and_never_through_lunch() {
        Drawn day = aDay(anyRoom(), anyHours(), EMPTY, EARLY);

        assertThat(day.states).isEqualTo("08:30 .......---...............");
        assertThat(day.reaches).isEqualTo("08:30 7654321   888888887654321");
        assertThat(day.limits).isEqualTo("08:30 CCCCCCC   LLLLLLLCCCCCCCC");
    }

    @Test
    void a_booking_stops_those_before_it_and_two_may_touch() {
        Drawn day = aDay(anyRoom(), anyHours(), "08:30 .......---..AAABB........", EARLY);

        assertThat(day.states).isEqualTo("08:30 .......---..XXXXX........");
        assertThat(day.reaches).isEqualTo("08:30 7654321   21     87654321");
        assertThat(day.limits).isEqualTo("08:30 CCCCCCC   NN     CCCCCCCC");
    }

    @Test
    void a_booking_that_begins_exactly_where_the_longest_would_end_is_named_as_the_limit() {
        Drawn day = aDay(anyRoom(), anyHours(), "08:30 .......---.........A.....", EARLY);

        assertThat(day.reaches).isEqualTo("08:30 7654321   887654321 54321");
        assertThat(day.limits).isEqualTo("08:30 CCCCCCC   LNNNNNNNN CCCCC");
    }

    @Test
    void turnover_needs_its_time_after_the_booking_and_before_the_next() {
        Drawn day = aDay(withTurnover(anyRoom(), 30), anyHours(), "08:30 .......---...AA..........", EARLY);

        assertThat(day.states).isEqualTo("08:30 .......---..~XX~.........");
        assertThat(day.reaches).isEqualTo("08:30 7654321   21    887654321");
        assertThat(day.limits).isEqualTo("08:30 CCCCCCC   NN    LCCCCCCCC");
    }

    @Test
    void a_turnover_that_is_no_whole_step_takes_the_whole_step() {
        Drawn day = aDay(withTurnover(anyRoom(), 20), anyHours(), "08:30 .......---...AA..........", EARLY);

        assertThat(day.states).isEqualTo("08:30 .......---..~XX~.........");
        assertThat(day.reaches).isEqualTo("08:30 7654321   21    887654321");
    }

    @Test
    void the_turnover_of_the_last_booking_may_run_into_lunch_and_past_closing() {
        Drawn day = aDay(withTurnover(anyRoom(), 60), anyHours(), "08:30 .....AA---.............AA", EARLY);

        assertThat(day.states).isEqualTo("08:30 ...~~XX---...........~~XX");
        assertThat(day.reaches).isEqualTo("08:30 321       88887654321    ");
    }

    @Test
    void what_began_is_past_and_what_begins_within_two_hours_is_too_soon() {
        assertThat(aDay(anyRoom(), anyHours(), EMPTY, at("10:10")).states).isEqualTo("08:30 <<<<!!!---...............");
        assertThat(aDay(anyRoom(), anyHours(), EMPTY, at("08:30")).states).isEqualTo("08:30 !!!!...---...............");
        assertThat(aDay(anyRoom(), anyHours(), EMPTY, at("08:30").plusSeconds(1)).states)
                .isEqualTo("08:30 <!!!!..---...............");
    }

    @Test
    void the_shortest_notice_is_exactly_two_hours() {
        assertThat(aDay(anyRoom(), anyHours(), EMPTY, at("11:30")).states).isEqualTo("08:30 <<<<<<!---...............");
        assertThat(aDay(anyRoom(), anyHours(), EMPTY, at("11:30").plusSeconds(1)).states)
                .isEqualTo("08:30 <<<<<<<---!..............");
    }

    @Test
    void a_taken_cell_is_taken_even_where_it_would_be_too_soon_and_past_once_it_has_begun() {
        assertThat(aDay(anyRoom(), anyHours(), "08:30 A...AA.---...............", at("10:10")).states)
                .isEqualTo("08:30 <<<<XX!---...............");
    }

    @Test
    void what_runs_in_from_before_opening_or_out_after_closing_is_shown_as_taken() {
        Slot early = aSlot("07:00", "09:00");
        Slot late = aSlot("20:30", "24:00");
        List<Taken> taken = List.of(new Taken("R1", early, early.end()), new Taken("R1", late, late.end()));

        assertThat(DayDrawing.states(new DayPlan(anyRoom(), anyHours(), WEDNESDAY, taken, EARLY).cells()))
                .isEqualTo("08:30 X......---..............X");
    }

    @Test
    void bookings_of_other_rooms_do_not_matter() {
        List<Taken> elsewhere = DayDrawing.taken(aRoom("R2", 1, 9, 9), "08:30 AAAAAAA");

        assertThat(DayDrawing.states(new DayPlan(anyRoom(), anyHours(), WEDNESDAY, elsewhere, EARLY).cells()))
                .isEqualTo(EMPTY);
    }

    @Test
    void an_evening_ends_at_twenty_four_hundred() {
        Drawn day = aDay(anyRoom(), everyDay("18:00-24:00"), "18:00 ............", EARLY);

        assertThat(day.states).isEqualTo("18:00 ............");
        assertThat(day.reaches).isEqualTo("18:00 888887654321");
        assertThat(day.limits).isEqualTo("18:00 LLLLCCCCCCCC");
    }

    @Test
    void cells_lie_on_the_grid_of_the_rules_although_the_hall_opens_and_closes_beside_it() {
        Drawn day = aDay(anyRoom(), everyDay("08:15-11:50"), "08:00 ........", EARLY);

        assertThat(day.states).isEqualTo("08:00 -......-");
        assertThat(day.reaches).isEqualTo("08:00  654321 ");
        assertThat(day.limits).isEqualTo("08:00  CCCCCC ");
    }

    @Test
    void a_grid_of_three_quarters_of_an_hour_begins_at_midnight() {
        Drawn day = aDay(withPolicy(anyRoom(), aPolicy(45, 240)), everyDay("08:30-12:00"), "08:15 .....", EARLY);

        assertThat(day.states).isEqualTo("08:15 -....");
        assertThat(day.reaches).isEqualTo("08:15  4321");
    }

    @Test
    void the_longest_booking_is_cut_to_the_grid() {
        Drawn day = aDay(withPolicy(anyRoom(), aPolicy(30, 100)), everyDay("08:30-12:00"), "08:30 .......", EARLY);

        assertThat(day.reaches).isEqualTo("08:30 3333321");
        assertThat(day.limits).isEqualTo("08:30 LLLLCCC");
    }

    @Test
    void a_closed_day_has_no_cells() {
        RoomRow row = aRow(anyRoom(), new OpeningHours(SHANGHAI, Map.of(), Map.of()), "", EARLY);

        assertThat(row.cells()).isEmpty();
        assertThat(row.state()).isEqualTo(RoomState.CLOSED);
    }

    @Test
    void a_row_counts_what_is_left_and_names_the_first_of_it() {
        RoomRow row = aRow(anyRoom(), anyHours(), "08:30 AAAAAAA---A..............", EARLY);

        assertThat(row.state()).isEqualTo(RoomState.FREE);
        assertThat(row.firstFree()).isEqualTo(at("14:00"));
        assertThat(row.freeMinutes()).isEqualTo(14 * 30);
    }

    @Test
    void a_full_day_is_full_until_it_closes_and_closed_from_then_on() {
        String full = "08:30 AAAAAAA---BBBBBBBBBBBBBBB";

        assertThat(aDay(anyRoom(), anyHours(), full, EARLY).states).isEqualTo("08:30 XXXXXXX---XXXXXXXXXXXXXXX");
        assertThat(aRow(anyRoom(), anyHours(), full, EARLY).firstFree()).isNull();
        assertThat(aRow(anyRoom(), anyHours(), full, EARLY).freeMinutes()).isZero();
        assertThat(aRow(anyRoom(), anyHours(), full, at("20:30")).state()).isEqualTo(RoomState.FULL);
        assertThat(aRow(anyRoom(), anyHours(), full, at("21:00")).state()).isEqualTo(RoomState.CLOSED);
    }

    @Test
    void an_open_evening_that_nobody_has_booked_is_too_late_for_the_kiosk_and_not_full() {
        assertThat(aRow(anyRoom(), anyHours(), EMPTY, at("18:31")).state()).isEqualTo(RoomState.TOO_LATE);
        assertThat(aRow(anyRoom(), anyHours(), EMPTY, at("20:59")).state()).isEqualTo(RoomState.TOO_LATE);
        assertThat(aRow(anyRoom(), anyHours(), EMPTY, at("18:30")).state()).isEqualTo(RoomState.FREE);
    }

    @Test
    void a_room_of_the_desk_sends_everybody_there_as_long_as_it_is_open() {
        Room desk = aRoom("R1", 1, 0, 20);

        assertThat(aRow(desk, anyHours(), EMPTY, EARLY).state()).isEqualTo(RoomState.DESK);
        assertThat(aRow(desk, anyHours(), EMPTY, at("21:00")).state()).isEqualTo(RoomState.CLOSED);
    }

    @Test
    void free_stretches_come_nearest_first() {
        DayPlan plan = aPlan(anyRoom(), anyHours(), "08:30 .......---.AA............", EARLY);

        assertThat(plan.freeSlotsNear(aSlot("14:00", "15:00")))
                .startsWith(aSlot("15:00", "16:00"), aSlot("15:30", "16:30"), aSlot("16:00", "17:00"))
                .contains(aSlot("11:00", "12:00"), aSlot("20:00", "21:00"))
                .doesNotContain(aSlot("13:30", "14:30"), aSlot("11:30", "12:30"))
                .hasSize(6 + 11);
    }

    @Test
    void a_stretch_whose_end_would_be_off_the_grid_is_not_offered() {
        DayPlan plan = aPlan(anyRoom(), anyHours(), EMPTY, EARLY);

        assertThat(plan.freeSlotsNear(aSlot("14:00", "14:45"))).isEmpty();
    }

    /** The three drawings of a day. */
    private record Drawn(String states, String reaches, String limits) {}

    private static Drawn aDay(Room room, OpeningHours hours, String drawing, Instant now) {
        List<Cell> cells = aPlan(room, hours, drawing, now).cells();
        return new Drawn(DayDrawing.states(cells), DayDrawing.reaches(cells), DayDrawing.limits(cells));
    }

    private static RoomRow aRow(Room room, OpeningHours hours, String drawing, Instant now) {
        return aPlan(room, hours, drawing, now).row();
    }

    private static DayPlan aPlan(Room room, OpeningHours hours, String drawing, Instant now) {
        List<Taken> taken = drawing.isEmpty() ? List.of() : DayDrawing.taken(room, drawing);
        return new DayPlan(room, hours, WEDNESDAY, taken, now);
    }
}
