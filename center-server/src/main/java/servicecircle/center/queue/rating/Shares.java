package servicecircle.center.queue.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import servicecircle.pages.rating.ShareTable;
import servicecircle.pages.rating.ShareTable.Share;

/** Counts with those hidden from which a person could be told: fewer than five, or what could be reckoned from the rest. */
final class Shares {
    private static final int LEAST = 5;

    private Shares() {}

    /** The sum, or hidden. */
    static int total(Map<String, Integer> counts) {
        int sum = sum(counts);
        return sum > 0 && sum < LEAST ? ShareTable.HIDDEN : sum;
    }

    /** Every level with its share. A count of zero tells of nobody. */
    static List<Share> ofWhole(List<String> codes, Map<String, Integer> counts) {
        int sum = sum(counts);
        List<String> hidden = new ArrayList<>(
                codes.stream().filter(code -> isSmall(count(counts, code))).toList());
        if (hidden.size() == 1) {
            codes.stream()
                    .filter(code -> count(counts, code) >= LEAST)
                    .min(Comparator.comparing(code -> count(counts, code)))
                    .ifPresent(hidden::add);
        }
        return codes.stream()
                .map(code -> hidden.contains(code) || (sum > 0 && sum < LEAST)
                        ? new Share(code, ShareTable.HIDDEN, 0)
                        : shown(code, count(counts, code), sum))
                .toList();
    }

    /** Tags that were chosen, the most frequent first; a rating may have several, so they add up to nothing. */
    static List<Share> ofSome(Map<String, Integer> counts, int ratings) {
        return counts.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST && ratings >= LEAST)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(one -> shown(one.getKey(), one.getValue(), ratings))
                .toList();
    }

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Share shown(String code, int count, int sum) {
        return new Share(code, count, sum == 0 ? 0 : Math.round(100f * count / sum));
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < LEAST;
    }

    private static int count(Map<String, Integer> counts, String code) {
        return counts.getOrDefault(code, 0);
    }
}
