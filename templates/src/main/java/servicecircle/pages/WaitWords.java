package servicecircle.pages;

import java.util.Map;
import servicecircle.pages.queue.Wait;

/** How long somebody will probably wait, in words: people before minutes, and a range because nobody knows the minute. */
final class WaitWords {
    /** Up to here minutes are said as they are. */
    private static final int EXACT_UP_TO = 10;

    private static final int STEP = 5;
    /** Nobody is promised no time at all. */
    private static final int LEAST = 1;

    private final Words words;

    WaitWords(Words words) {
        this.words = words;
    }

    /** {@code 前面 6 人，约 10–20 分钟}. */
    String line(Wait wait) {
        boolean nobody = isNone(wait) || wait.ahead() == 0;
        return nobody ? span(wait) : words.say("queue.wait.line", Map.of("ahead", ahead(wait), "span", span(wait)));
    }

    /** {@code 前面 6 人}. */
    String ahead(Wait wait) {
        String key =
                switch (wait.ahead()) {
                    case 0 -> "queue.wait.first";
                    case 1 -> "queue.wait.ahead.one";
                    default -> "queue.wait.ahead";
                };
        return words.say(key, Map.of("count", String.valueOf(wait.ahead())));
    }

    /** {@code 约 10–20 分钟}; before a center has learned from its own days with a mark that says so. */
    String span(Wait wait) {
        if (isNone(wait)) {
            return say("queue.wait.none");
        }
        if (wait.ahead() == 0) {
            return say("queue.wait.soon");
        }
        String range = range(wait.p50(), wait.p90());
        return "DEFAULT".equals(wait.basis()) ? words.say("queue.wait.reference", Map.of("span", range)) : range;
    }

    static boolean isNone(Wait wait) {
        return "NONE".equals(wait.basis());
    }

    /** The far end is rounded up: it is what people hold against us. */
    private String range(int p50, int p90) {
        int far = upwards(Math.max(LEAST, p90));
        int near = Math.min(nearest(Math.max(LEAST, p50)), far);
        return near == far || p50 == p90
                ? words.say("queue.wait.about", Map.of("minutes", String.valueOf(far)))
                : words.say("queue.wait.range", Map.of("near", String.valueOf(near), "far", String.valueOf(far)));
    }

    private static int nearest(int minutes) {
        return minutes <= EXACT_UP_TO ? minutes : (minutes + STEP / 2) / STEP * STEP;
    }

    private static int upwards(int minutes) {
        return minutes <= EXACT_UP_TO ? minutes : (minutes + STEP - 1) / STEP * STEP;
    }

    private String say(String key) {
        return words.say(key, Map.of());
    }
}
