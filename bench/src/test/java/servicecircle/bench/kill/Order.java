package servicecircle.bench.kill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What one client wants, under the one key it will repeat until it is answered. */
record Order(UUID key, String room, Instant start, Instant end, String phone) {
    private static final int ROOMS = 40;
    private static final int STARTS_A_DAY = 3;
    private static final Duration LENGTH = Duration.ofHours(1);

    /**
     * Orders of as many people: {@code distinct} for a time of their own, the others each for one that is wanted
     * already, several of them for the same.
     */
    static List<Order> draw(int people, int distinct, LocalDate firstDay, Random random) {
        List<Order> orders = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int slot = person < distinct ? person : (person - distinct) % 100;
            int day = slot / (ROOMS * STARTS_A_DAY);
            int hour = 8 + 2 * (slot / ROOMS % STARTS_A_DAY);
            Instant start = firstDay.plusDays(day)
                    .atTime(hour, 0)
                    .atZone(ManyRooms.ZONE)
                    .toInstant();
            UUID key = new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | (1L << 63));
            orders.add(new Order(
                    key, "K%02d".formatted(slot % ROOMS), start, start.plus(LENGTH), "1990%07d".formatted(person)));
        }
        Collections.shuffle(orders, random);
        return orders;
    }

    Map<String, Object> paper() {
        return Map.of(
                "room",
                room,
                "start",
                start.toString(),
                "end",
                end.toString(),
                "purpose",
                "DELIBERATION",
                "headcount",
                5,
                "groupName",
                "桂花社区议事会",
                "organizer",
                "张桂芳",
                "phone",
                phone,
                "undertaking",
                "2026-1");
    }
}
