package servicecircle.pages.rating;

import java.util.List;

/**
 * One of the five levels, with the tags that fit it.
 *
 * @param level code, words {@code rating.level.*}
 * @param bad whether it opens a case
 * @param tags codes, words {@code rating.tag.*}
 */
public record LevelChoice(String level, boolean bad, List<String> tags) {
    public LevelChoice {
        tags = List.copyOf(tags);
    }
}
