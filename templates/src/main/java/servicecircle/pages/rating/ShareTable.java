package servicecircle.pages.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Text;

/**
 * How often each level and each tag was chosen.
 *
 * @param item null for the whole center
 * @param total of ratings, or {@link #HIDDEN}
 */
public record ShareTable(@Nullable Text item, int total, List<Share> levels, List<Share> tags) {
    /** Fewer than five: a person could be told from it. */
    public static final int HIDDEN = -1;

    public ShareTable {
        levels = List.copyOf(levels);
        tags = List.copyOf(tags);
    }

    /**
     * @param code of a level or a tag
     * @param count or {@link #HIDDEN}
     * @param percent 0 where the count is hidden
     */
    public record Share(String code, int count, int percent) {
        public boolean isHidden() {
            return count == HIDDEN;
        }
    }

    public boolean isHidden() {
        return total == HIDDEN;
    }
}
