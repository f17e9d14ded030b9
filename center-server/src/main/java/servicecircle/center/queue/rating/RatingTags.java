package servicecircle.center.queue.rating;

import java.util.List;

/**
 * What a rating can be about. The catalogue is given, not edited in a center, so that figures of centers can be compared; its
 * version is kept with each rating.
 *
 * @param version 1 or more; a new one for every change of the lists
 * @param praise for the three better levels
 * @param blame for the two bad ones
 */
record RatingTags(int version, List<String> praise, List<String> blame) {
    static final RatingTags CURRENT = new RatingTags(
            1,
            List.of("EFFICIENCY", "SKILL", "ATTITUDE", "PROCESS", "SURROUNDINGS"),
            List.of("EFFICIENCY", "SKILL", "ATTITUDE", "PROCESS", "SURROUNDINGS", "INFORMATION"));

    RatingTags {
        praise = List.copyOf(praise);
        blame = List.copyOf(blame);
    }

    List<String> of(RatingLevel level) {
        return level.isBad() ? blame : praise;
    }
}
