package servicecircle.bench.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers the half hours of all rooms from the day after tomorrow on: 0 is the first half hour of the first room, 1 the
 * same half hour of the next room. No two numbers share a slot.
 */
public final class SlotPlan {
    public static final Duration LENGTH = Duration.ofMinutes(30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int A_DAY = 48;

    private final Instant first;
    private final int rooms;
    private final long slots;
    private final AtomicLong next = new AtomicLong();

    public SlotPlan(BenchHall hall, Clock clock) {
        this.first = LocalDate.ofInstant(clock.instant(), ZONE)
                .plusDays(2)
                .atStartOfDay(ZONE)
                .toInstant();
        this.rooms = hall.rooms();
        // A day is left over, so that a run over midnight still fits.
        this.slots = (long) rooms * A_DAY * (hall.aheadDays() - 2);
    }

    /** One half hour in one room. */
    public record BenchSlot(String room, Instant start) {
        public Instant end() {
            return start.plus(LENGTH);
        }
    }

    /** The start of slot 0. */
    public Instant first() {
        return first;
    }

    public BenchSlot at(long number) {
        if (number < 0 || number >= slots) {
            throw new IllegalArgumentException("there is no slot " + number + " among " + slots);
        }
        return new BenchSlot("R" + (number % rooms + 1), first.plus(LENGTH.multipliedBy(number / rooms)));
    }

    /** Sets slots aside that nobody else gets, all rooms for some half hours; answers the first of their numbers. */
    public long reserve(int atLeast) {
        long whole = (atLeast + rooms - 1L) / rooms * rooms;
        long from = next.getAndAdd(whole);
        if (from + whole > slots) {
            throw new IllegalStateException("the plan of " + slots + " slots is used up");
        }
        return from;
    }
}
