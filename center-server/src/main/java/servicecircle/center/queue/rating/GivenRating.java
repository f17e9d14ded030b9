package servicecircle.center.queue.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.residents.PhoneNumber;

/**
 * What somebody says about their visit.
 *
 * @param tags of the current catalogue, fitting the level
 * @param comment 0..{@link #LONGEST_COMMENT} characters
 * @param phone to be called back; kept with a bad rating only, for only then is there a reason to call
 */
record GivenRating(
        RatingLevel level,
        List<String> tags,
        String comment,
        @Nullable PhoneNumber phone) {
    static final int LONGEST_COMMENT = 200;

    GivenRating {
        tags = tags.stream().distinct().sorted().toList();
        if (!RatingTags.CURRENT.of(level).containsAll(tags)) {
            throw new IllegalArgumentException("a tag does not fit " + level);
        }
        phone = level.isBad() ? phone : null;
    }

    /** Records print their parts; this one must not. */
    @Override
    public String toString() {
        return "rating " + level;
    }
}
