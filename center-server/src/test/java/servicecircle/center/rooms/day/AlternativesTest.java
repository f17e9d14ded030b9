package servicecircle.center.rooms.day;

import static org.assertj.core.api.Assertions.assertThat;
import static servicecircle.center.rooms.catalogue.AnyHall.WEDNESDAY;
import static servicecircle.center.rooms.catalogue.AnyHall.aHall;
import static servicecircle.center.rooms.catalogue.AnyHall.aPolicy;
import static servicecircle.center.rooms.catalogue.AnyHall.aRequest;
import static servicecircle.center.rooms.catalogue.AnyHall.aRoom;
import static servicecircle.center.rooms.catalogue.AnyHall.aSlot;
import static servicecircle.center.rooms.catalogue.AnyHall.anyHours;
import static servicecircle.center.rooms.catalogue.AnyHall.at;
import static servicecircle.center.rooms.catalogue.AnyHall.withPolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import servicecircle.center.calendar.Slot;
import servicecircle.center.rooms.catalogue.AnyHall;
import servicecircle.center.rooms.catalogue.Room;
import servicecircle.center.rooms.catalogue.RoomPolicy;
import servicecircle.center.rooms.rules.BookingRequest;

class AlternativesTest {
    private static final Room WANTED = aRoom("R1", 1, 20, 20);
    private static final Room SMALLER = aRoom("R2", 1, 12, 12);
    private static final Room LARGER = aRoom("R3", 1, 30, 30);
    private static final Instant EARLY = at("06:00");
    private static final Slot AFTERNOON = aSlot("14:00", "16:00");

    @Test
    void same_room_and_same_time_take_turns_and_three_are_enough() {
        assertThat(ways(
                        aRequest(WANTED, AFTERNOON),
                        EARLY,
                        "R1 08:30 .......---.AAAA..........",
                        WANTED,
                        SMALLER,
                        LARGER))
                .containsExactly("R1 11-25 16:00-18:00", "R2 11-25 14:00-16:00", "R1 11-25 16:30-18:30");
    }

    @Test
    void the_room_nearest_in_size_comes_first_and_the_wanted_one_is_not_among_the_others() {
        Alternatives alternatives = new Alternatives(aHall(anyHours(), LARGER, WANTED, SMALLER));

        assertThat(alternatives.otherRoomsFor(aRequest(WANTED, AFTERNOON))).containsExactly(SMALLER, LARGER);
    }

    @Test
    void rooms_that_do_not_admit_the_group_are_left_out() {
        Room desk = aRoom("R4", 1, 0, 40);
        Room dance = aRoom("R6", 8, 25, 25);
        Alternatives alternatives = new Alternatives(aHall(anyHours(), WANTED, SMALLER, desk, dance, LARGER));

        assertThat(alternatives.otherRoomsFor(aRequest(WANTED, AFTERNOON, 13))).containsExactly(dance, LARGER);
        assertThat(alternatives.otherRoomsFor(aRequest(WANTED, AFTERNOON, 7))).containsExactly(SMALLER, LARGER);
        assertThat(alternatives.otherRoomsFor(aRequest(WANTED, AFTERNOON, 31))).isEmpty();
    }

    @Test
    void a_room_that_is_taken_at_that_time_is_no_way_on() {
        String drawings = """
                R1 08:30 .......---.AAAA..........
                R2 08:30 .......---....A..........""";

        assertThat(ways(aRequest(WANTED, AFTERNOON), EARLY, drawings, WANTED, SMALLER, LARGER))
                .containsExactly("R1 11-25 16:00-18:00", "R3 11-25 14:00-16:00", "R1 11-25 16:30-18:30");
    }

    @Test
    void a_full_day_leads_to_the_next_one() {
        assertThat(ways(aRequest(WANTED, AFTERNOON), EARLY, "R1 08:30 AAAAAAA---BBBBBBBBBBBBBBB", WANTED))
                .containsExactly("R1 11-26 14:00-16:00", "R1 11-26 13:30-15:30", "R1 11-26 14:30-16:30");
    }

    @Test
    void the_last_bookable_day_leads_back_to_the_day_before_and_never_beyond() {
        Slot onTheSeventh = aSlotOn(WEDNESDAY.plusDays(7), "18:00", "21:00");
        List<Taken> full = takenOn(WEDNESDAY.plusDays(7), "13:30", "21:00");

        assertThat(ways(aRequest(WANTED, onTheSeventh), EARLY, full, WANTED))
                .containsExactly("R1 12-02 09:00-12:00", "R1 12-02 08:30-11:30", "R1 12-01 18:00-21:00");
    }

    @Test
    void somebody_who_asks_too_far_ahead_is_led_to_the_last_bookable_day_and_never_beyond() {
        Slot farAhead = aSlotOn(WEDNESDAY.plusDays(30), "14:00", "16:00");

        assertThat(ways(aRequest(WANTED, farAhead), EARLY, "", WANTED, SMALLER))
                .containsExactly("R1 12-02 14:00-16:00", "R1 12-02 13:30-15:30", "R1 12-02 14:30-16:30");
    }

    @Test
    void another_room_is_not_offered_on_a_day_that_is_too_far_ahead_for_it() {
        Room generous = withPolicy(WANTED, new RoomPolicy(30, 30, 120, 240, 2, 1200, 120));
        Slot inTwoWeeks = aSlotOn(WEDNESDAY.plusDays(14), "14:00", "16:00");

        assertThat(ways(
                        aRequest(generous, inTwoWeeks),
                        EARLY,
                        takenOn(WEDNESDAY.plusDays(14), "14:00", "16:00"),
                        generous,
                        SMALLER))
                .isNotEmpty()
                .allMatch(way -> way.startsWith("R1"));
    }

    @Test
    void somebody_who_asks_for_a_day_long_gone_is_led_to_today() {
        Slot lastMonth = aSlotOn(WEDNESDAY.minusDays(30), "14:00", "16:00");

        assertThat(ways(aRequest(WANTED, lastMonth), EARLY, "", WANTED, SMALLER))
                .startsWith("R1 11-25 14:00-16:00");
    }

    @Test
    void a_group_that_the_room_does_not_admit_is_led_to_other_rooms_alone() {
        assertThat(ways(aRequest(WANTED, AFTERNOON, 25), EARLY, "", WANTED, SMALLER, LARGER))
                .containsExactly("R3 11-25 14:00-16:00");
    }

    @Test
    void a_room_of_the_desk_is_no_way_on_for_those_who_asked_for_it() {
        assertThat(ways(aRequest(aRoom("R5", 1, 0, 20), AFTERNOON), EARLY, "", aRoom("R5", 1, 0, 20), SMALLER))
                .containsExactly("R2 11-25 14:00-16:00");
    }

    @Test
    void a_room_with_another_grid_is_offered_only_where_its_grid_allows() {
        Room hourly = withPolicy(SMALLER, aPolicy(60, 240));

        assertThat(ways(
                        aRequest(WANTED, aSlot("14:00", "15:30")),
                        EARLY,
                        "R1 08:30 AAAAAAA---BBBBBBBBBBBBBBB",
                        WANTED,
                        hourly))
                .noneMatch(way -> way.startsWith("R2"));
        assertThat(ways(
                        aRequest(WANTED, aSlot("14:00", "16:00")),
                        EARLY,
                        "R1 08:30 AAAAAAA---BBBBBBBBBBBBBBB",
                        WANTED,
                        hourly))
                .contains("R2 11-25 14:00-16:00");
    }

    private static List<String> ways(BookingRequest request, Instant now, String drawings, Room... rooms) {
        List<Taken> taken = new ArrayList<>();
        drawings.lines().forEach(line -> Arrays.stream(rooms)
                .filter(room -> line.startsWith(room.id()))
                .forEach(room -> taken.addAll(DayDrawing.taken(room, line.substring(3)))));
        return ways(request, now, taken, rooms);
    }

    private static List<String> ways(BookingRequest request, Instant now, List<Taken> taken, Room... rooms) {
        DateTimeFormatter start = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(AnyHall.SHANGHAI);
        DateTimeFormatter end = DateTimeFormatter.ofPattern("HH:mm").withZone(AnyHall.SHANGHAI);
        return new Alternatives(aHall(anyHours(), rooms))
                .to(request, taken, now).stream()
                        .map(way -> way.room() + " " + start.format(way.start()) + "-" + end.format(way.end()))
                        .toList();
    }

    private static List<Taken> takenOn(LocalDate date, String from, String to) {
        Slot slot = aSlotOn(date, from, to);
        return List.of(new Taken("R1", slot, slot.end()));
    }

    private static Slot aSlotOn(LocalDate date, String from, String to) {
        return new Slot(at(date, from), at(date, to));
    }

    @Test
    void the_nearest_other_dates_come_first_and_of_two_equally_near_the_later() {
        Slot evening = aSlotOn(WEDNESDAY.plusDays(3), "18:00", "21:00");
        List<Taken> full = takenOn(WEDNESDAY.plusDays(3), "08:30", "21:00");

        assertThat(ways(aRequest(WANTED, evening), EARLY, full, WANTED))
                .containsExactly("R1 11-29 18:00-21:00", "R1 11-29 17:30-20:30", "R1 11-29 17:00-20:00");
        List<Taken> both = Stream.concat(full.stream(), takenOn(WEDNESDAY.plusDays(4), "08:30", "21:00").stream())
                .toList();
        assertThat(ways(aRequest(WANTED, evening), EARLY, both, WANTED))
                .containsExactly("R1 11-27 18:00-21:00", "R1 11-27 17:30-20:30", "R1 11-27 17:00-20:00");
    }
}
