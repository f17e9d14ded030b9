package servicecircle.center.queue.rating;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.support.BadInput;

/** Reads the words of a rating strictly. */
final class RatingReader {
    private RatingReader() {}

    static RatingLevel level(String name) {
        return Arrays.stream(RatingLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.field("level", name.isEmpty() ? "MISSING" : "UNKNOWN_VALUE"));
    }

    /** As a program sends it: a tag that does not fit is an error. */
    static GivenRating strictly(RatingLevel level, List<String> tags, String comment, @Nullable PhoneNumber phone) {
        if (!RatingTags.CURRENT.of(level).containsAll(tags)) {
            throw BadInput.field("tags", "UNKNOWN_VALUE");
        }
        return new GivenRating(level, tags, comment, phone);
    }

    /** As a page sends it: a tag may have been ticked before the level was changed, and is passed over. */
    static GivenRating leniently(RatingLevel level, Set<String> tags, String comment, @Nullable PhoneNumber phone) {
        Set<String> fitting = new HashSet<>(tags);
        fitting.retainAll(RatingTags.CURRENT.of(level));
        return new GivenRating(level, List.copyOf(fitting), comment, phone);
    }
}
