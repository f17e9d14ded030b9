package servicecircle.center.people.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that may be asked of this host. A request that no entry names is refused, also when a route for it exists: a
 * forgotten entry is a page that nobody sees, never one that everybody sees.
 */
public final class AccessList {
    private static final String ANYTHING_BELOW = "{file}";

    private final List<Entry> entries;

    private record Entry(AccessRule rule, List<String> segments) {}

    public AccessList(Collection<AccessRule> rules) {
        entries = rules.stream().map(rule -> new Entry(rule, rule.segments())).toList();
        if (rules.stream()
                        .map(rule -> rule.method() + " " + rule.path())
                        .distinct()
                        .count()
                != rules.size()) {
            throw new IllegalArgumentException("an entry stands twice");
        }
    }

    /**
     * An entry that fits a request.
     *
     * @param center the center that the path names, or null
     */
    public record Match(AccessRule rule, @Nullable String center) {}

    /** The entry for a request. A literal segment wins over one that varies. */
    public Optional<Match> find(String method, String path) {
        List<String> asked = segments(path);
        return entries.stream()
                .filter(entry -> entry.rule().method().equals(method) && fits(entry.segments(), asked))
                .min((a, b) -> Long.compare(varying(a), varying(b)))
                .map(entry -> new Match(entry.rule(), centerIn(entry.segments(), asked)));
    }

    /** Whether the path may be asked in another way. */
    public boolean knows(String path) {
        List<String> asked = segments(path);
        return entries.stream().anyMatch(entry -> fits(entry.segments(), asked));
    }

    public List<AccessRule> rules() {
        return entries.stream().map(Entry::rule).toList();
    }

    static List<String> segments(String path) {
        return List.of(path.replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1));
    }

    private static boolean fits(List<String> template, List<String> asked) {
        boolean open = template.get(template.size() - 1).equals(ANYTHING_BELOW);
        if (open ? asked.size() < template.size() : asked.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            if (!varies(template.get(i)) && !template.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean varies(String segment) {
        return segment.startsWith("{");
    }

    private static long varying(Entry entry) {
        return entry.segments().stream().filter(AccessList::varies).count();
    }

    private static @Nullable String centerIn(List<String> template, List<String> asked) {
        int at = template.indexOf("{center}");
        return at < 0 ? null : asked.get(at);
    }
}
