package servicecircle.center.queue.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import servicecircle.center.queue.rules.CallingPolicy;

/**
 * Everything that the windows of one center offer, how they call, and how long people should wait.
 *
 * @param appointments how they are made ahead, or null where they are not
 */
public record QueuePlan(
        List<ItemGroup> groups,
        List<ServiceItem> items,
        List<ServiceWindow> windows,
        CallingPolicy policy,
        WaitTargets targets,
        @Nullable AppointmentPolicy appointments) {
    public QueuePlan {
        groups = unique(groups, ItemGroup::prefix, "group");
        items = unique(items, ServiceItem::code, "item");
        windows = unique(windows, ServiceWindow::code, "window");
        Set<String> prefixes = groups.stream().map(ItemGroup::prefix).collect(Collectors.toSet());
        Set<String> codes = items.stream().map(ServiceItem::code).collect(Collectors.toSet());
        Set<String> served = new HashSet<>();
        for (ServiceWindow window : windows) {
            for (String item : window.levels().keySet()) {
                require(codes.contains(item), "window " + window.code() + " serves an unknown item: " + item);
            }
            served.addAll(window.levels().keySet());
        }
        for (ServiceItem item : items) {
            require(prefixes.contains(item.group()), "item " + item.code() + " has an unknown group: " + item.group());
            require(served.contains(item.code()), "no window serves item " + item.code());
        }
    }

    /** With the usual targets, and without appointments made ahead. */
    public QueuePlan(
            List<ItemGroup> groups, List<ServiceItem> items, List<ServiceWindow> windows, CallingPolicy policy) {
        this(groups, items, windows, policy, WaitTargets.USUAL, null);
    }

    public Optional<ServiceItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    public Optional<ServiceWindow> window(String code) {
        return windows.stream().filter(window -> window.code().equals(code)).findFirst();
    }

    public Optional<ItemGroup> group(String prefix) {
        return groups.stream().filter(group -> group.prefix().equals(prefix)).findFirst();
    }

    /** The items of a group, in the order of the file. */
    public List<ServiceItem> itemsOf(ItemGroup group) {
        return items.stream()
                .filter(item -> item.group().equals(group.prefix()))
                .toList();
    }

    private static <T> List<T> unique(List<T> all, Function<T, String> key, String noun) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            require(seen.add(key.apply(one)), noun + " " + key.apply(one) + " stands twice");
        }
        return List.copyOf(all);
    }

    private static void require(boolean claim, String sentence) {
        if (!claim) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
