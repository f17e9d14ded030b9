package servicecircle.bench.calling;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import servicecircle.bench.booking.Clients;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.booking.Sampler;
import servicecircle.bench.house.Line;
import servicecircle.bench.queue.HallDay;
import servicecircle.bench.queue.HallDays;
import servicecircle.bench.queue.Visitor;

/**
 * A synthetic day played against the running center, so many times faster than the clock: people take numbers when they come, each
 * window calls when it is free and takes as long as the person needs. Those with an appointment come as everybody else does.
 */
final class DayReplay {
    static final int SPEED = 600;
    /** Twelve seconds of the day: what a clerk needs to press the button again. */
    private static final Duration AGAIN = Duration.ofMillis(20);

    private static final Duration NO_SHOW = Duration.ofMinutes(1);
    private static final long SEED = 20261122;

    private final Clerk clerk;
    private final List<Visitor> visitors;
    private final Instant morning;
    private final Map<String, Visitor> byNumber = new ConcurrentHashMap<>();
    private final AtomicInteger left;
    private final long start = System.nanoTime() + Duration.ofMillis(300).toNanos();

    /**
     * @param from,until which part of the day, from its opening
     */
    DayReplay(Clerk clerk, Duration from, Duration until) {
        this.clerk = clerk;
        HallDay day = quietDay();
        Instant opening = day.visitors().stream()
                .map(Visitor::arrival)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        this.morning = opening.plus(from);
        this.visitors = day.visitors().stream()
                .filter(visitor -> isBetween(visitor.arrival(), morning, opening.plus(until)))
                .sorted(Comparator.comparing(visitor -> Objects.requireNonNull(visitor.arrival())))
                .toList();
        this.left = new AtomicInteger(visitors.size());
    }

    /**
     * What came of it.
     *
     * @param lateness of every event against its own due time
     * @param lastMs how late the last event of the day was, ms
     * @param behindMs the mean lateness of the last tenth of the events minus that of the first tenth: the drift, ms
     */
    record Outcome(int people, Latencies lateness, double lastMs, double behindMs) {}

    Outcome play() throws Exception {
        clerk.openAll(CallingHall.DEMO, CallingHall.DEMO_WINDOWS);
        List<Sample> samples = new ArrayList<>();
        List<List<Sample>> parts = Clients.together(
                1 + CallingHall.DEMO_WINDOWS.size(),
                client -> client == 0 ? arrivals() : window(CallingHall.DEMO_WINDOWS.get(client - 1)));
        parts.forEach(samples::addAll);
        samples.sort(Comparator.comparingLong(Sample::due));
        Sampler lateness = new Sampler();
        samples.forEach(sample -> lateness.add(sample.late()));
        int tenth = Math.max(1, samples.size() / 10);
        double behind = mean(samples.subList(samples.size() - tenth, samples.size())) - mean(samples.subList(0, tenth));
        return new Outcome(
                visitors.size(),
                lateness.latencies(),
                samples.get(samples.size() - 1).late() / 1e6,
                behind);
    }

    private record Sample(long due, long late) {}

    private List<Sample> arrivals() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Line line = new Line(clerk.port())) {
            for (Visitor visitor : visitors) {
                long due = start + nanos(Duration.between(morning, Objects.requireNonNull(visitor.arrival())));
                HttpCalls.waitUntil(due);
                Line.Answer taken = Clerk.expect(line.ask(clerk.take(
                        CallingHall.DEMO, itemOf(visitor), visitor.priority().name())));
                byNumber.put(numberIn(taken), visitor);
                samples.add(new Sample(due, System.nanoTime() - due));
            }
        }
        return samples;
    }

    private List<Sample> window(String window) throws IOException {
        List<Sample> samples = new ArrayList<>();
        long free = start;
        try (Line line = new Line(clerk.port())) {
            while (left.get() > 0) {
                Line.Answer answer = line.ask(clerk.next(CallingHall.DEMO, window));
                if (answer.status() == 200) {
                    Sample served = serve(line, window, Clerk.Called.of(answer), free);
                    samples.add(served);
                    free = served.due();
                    left.decrementAndGet();
                } else {
                    HttpCalls.waitUntil(System.nanoTime() + AGAIN.toNanos());
                }
            }
        }
        return samples;
    }

    /**
     * Due as if the house took no time at all: a window that is free calls at once, or as soon as somebody comes. What the house
     * takes for its answers adds up until the window has nobody to call.
     *
     * @param free when the window was due to be free, by the same reckoning
     */
    private Sample serve(Line line, String window, Clerk.Called called, long free) throws IOException {
        Visitor visitor = visitorOf(called.number());
        String first = visitor.stays() ? "arrive" : "skip";
        Line.Answer there = Clerk.expect(line.ask(clerk.act(CallingHall.DEMO, window, called, first)));
        long begun =
                Math.max(free, start + nanos(Duration.between(morning, Objects.requireNonNull(visitor.arrival()))));
        long due = begun + nanos(visitor.stays() ? visitor.service() : NO_SHOW);
        HttpCalls.waitUntil(due);
        String last = visitor.stays() ? "finish" : "abandon";
        Clerk.expect(line.ask(clerk.act(CallingHall.DEMO, window, Clerk.Called.of(there), last)));
        return new Sample(due, System.nanoTime() - due);
    }

    /** A window may call before the machine that gave the number has read its answer. */
    private Visitor visitorOf(String number) {
        Visitor visitor = byNumber.get(number);
        while (visitor == null) {
            HttpCalls.waitUntil(System.nanoTime() + Duration.ofMillis(1).toNanos());
            visitor = byNumber.get(number);
        }
        return visitor;
    }

    /** The demo has three windows: a day for more would end at night. */
    private static HallDay quietDay() {
        HallDays days = new HallDays(SEED);
        for (int index = 0; ; index++) {
            HallDay day = days.day(index);
            if (day.counters().size() == CallingHall.DEMO_WINDOWS.size()) {
                return day;
            }
        }
    }

    private static boolean isBetween(@org.jspecify.annotations.Nullable Instant instant, Instant from, Instant until) {
        return instant != null && !instant.isBefore(from) && instant.isBefore(until);
    }

    private static String itemOf(Visitor visitor) {
        boolean even = visitor.id() % 2 == 0;
        return switch (visitor.item()) {
            case "A" -> even ? "ZH-01" : "ZH-02";
            case "B" -> even ? "SB-01" : "SB-02";
            default -> even ? "DQ-01" : "DQ-02";
        };
    }

    private static String numberIn(Line.Answer answer) {
        String text = answer.text();
        int from = text.indexOf("\"number\":\"") + 10;
        return text.substring(from, text.indexOf('"', from));
    }

    private static double mean(List<Sample> samples) {
        return samples.stream().mapToLong(Sample::late).average().orElse(0) / 1e6;
    }

    private static long nanos(Duration ofTheDay) {
        return ofTheDay.toNanos() / SPEED;
    }
}
