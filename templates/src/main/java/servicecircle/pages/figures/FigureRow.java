package servicecircle.pages.figures;

import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Text;

/**
 * The figures of one item, window, hour or day, or of everything.
 *
 * @param key code of the item or window, empty for services that came to no window; hour such as {@code 09}; or date
 * @param name of an item or window that the center still has, else null
 * @param counts null where there were fewer than five services: so few could point to a person
 * @param waiting from the start of the waiting time to the first call; null where fewer than five were called
 * @param withinPercent share of those called whose wait was within the target, 0..100; null as {@code waiting}
 * @param light {@code GOOD}, {@code NEAR}, {@code MISSED} or {@code NONE}; words {@code light.*}
 * @param serving null where fewer than five are over
 * @param lostPercent share of services given up, abandoned or sent home, 0..100; null as {@code counts}
 */
public record FigureRow(
        String key,
        @Nullable Text name,
        @Nullable Counts counts,
        @Nullable Minutes waiting,
        @Nullable Integer withinPercent,
        String light,
        @Nullable Minutes serving,
        @Nullable Integer lostPercent) {}
