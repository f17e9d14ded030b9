package servicecircle.pages;

import java.util.List;
import java.util.stream.IntStream;

/** One part of a list that is too long for a screen. {@code part} runs from 1 to {@code parts}. */
public record Sheet<T>(List<T> items, int part, int parts) {
    public Sheet {
        items = List.copyOf(items);
    }

    /** Cuts a list into parts of nearly equal length, so that no part shows a lonely last item. */
    static <T> Sheet<T> cut(List<T> all, int most, int wanted) {
        int parts = Math.max(1, (all.size() + most - 1) / most);
        int part = Math.min(Math.max(wanted, 1), parts);
        int from = (part - 1) * all.size() / parts;
        return new Sheet<>(all.subList(from, part * all.size() / parts), part, parts);
    }

    /** The part with this item, or the first where none has it. */
    static <T> Sheet<T> holding(T item, List<T> all, int most) {
        Sheet<T> first = cut(all, most, 1);
        return IntStream.rangeClosed(1, first.parts())
                .mapToObj(part -> cut(all, most, part))
                .filter(sheet -> sheet.items().contains(item))
                .findFirst()
                .orElse(first);
    }
}
