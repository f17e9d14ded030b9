package servicecircle.center.host.config;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import servicecircle.center.queue.catalogue.AppointmentPolicy;
import servicecircle.center.queue.catalogue.ItemGroup;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.catalogue.WaitTargets;
import servicecircle.center.queue.rules.CallingPolicy;

/** Reads the section {@code queue} of a center's file. */
final class QueueFile {
    private QueueFile() {}

    /** @throws ConfigProblem naming the key at fault */
    static QueuePlan read(Section queue) {
        Section rules = queue.sectionOrEmpty("policy");
        Duration usualTarget = target(rules, WaitTargets.USUAL.usual());
        CallingPolicy policy = policy(rules, CallingPolicy.usual());
        List<ItemGroup> groups =
                queue.sections("groups").stream().map(QueueFile::group).toList();
        Map<String, Duration> targets = new HashMap<>();
        List<ServiceItem> items = queue.sections("items").stream()
                .map(section -> item(section, targets))
                .toList();
        List<ServiceWindow> windows =
                queue.sections("windows").stream().map(QueueFile::window).toList();
        AppointmentPolicy appointments = queue.has("appointments") ? appointments(queue.section("appointments")) : null;
        queue.done();
        try {
            return new QueuePlan(groups, items, windows, policy, new WaitTargets(usualTarget, targets), appointments);
        } catch (IllegalArgumentException e) {
            throw queue.problem("windows", e.getMessage());
        }
    }

    private static ItemGroup group(Section section) {
        try {
            ItemGroup group = new ItemGroup(section.text("prefix"), section.bilingual("name"));
            section.done();
            return group;
        } catch (IllegalArgumentException e) {
            throw section.problem("prefix", e.getMessage());
        }
    }

    /** @param targets takes the item's own target, where it has one */
    private static ServiceItem item(Section section, Map<String, Duration> targets) {
        try {
            if (section.has("targetMinutes")) {
                targets.put(section.text("code"), target(section, Duration.ZERO));
            }
            ServiceItem item = new ServiceItem(
                    section.text("code"),
                    section.text("group"),
                    section.bilingual("name"),
                    section.bilingual("department"),
                    section.checked("level", ServiceItem.Level::valueOf),
                    section.has("papers") ? section.bilinguals("papers") : List.of(),
                    section.number("runs", 1),
                    Duration.ofMinutes(section.number("minutes")),
                    section.flag("proxy", false));
            section.done();
            return item;
        } catch (IllegalArgumentException e) {
            throw section.problem("code", e.getMessage());
        }
    }

    private static ServiceWindow window(Section section) {
        try {
            ServiceWindow window = new ServiceWindow(
                    section.text("code"),
                    section.bilingual("name"),
                    levels(section),
                    section.has("hours") ? HallFile.week(section.section("hours")) : null,
                    section.has("from") ? section.checked("from", LocalDate::parse) : null,
                    section.has("until") ? section.checked("until", LocalDate::parse) : null);
            section.done();
            return window;
        } catch (IllegalArgumentException e) {
            throw section.problem("code", e.getMessage());
        }
    }

    /** Its own items at level 1, those where it helps out at level 2. */
    private static Map<String, Integer> levels(Section section) {
        Map<String, Integer> levels = new HashMap<>();
        if (section.has("helpsWith")) {
            section.texts("helpsWith").forEach(item -> levels.put(item, 2));
        }
        section.texts("serves").forEach(item -> levels.put(item, 1));
        return levels;
    }

    private static CallingPolicy policy(Section section, CallingPolicy usual) {
        try {
            CallingPolicy policy = new CallingPolicy(
                    minutes(section, "longestWaitMinutes", usual.longestWait()),
                    section.number("mostPriorityInARow", usual.mostPriorityInARow()),
                    minutes(section, "earlyMinutes", usual.early()),
                    minutes(section, "lateMinutes", usual.late()),
                    section.number("skippedBehind", usual.skippedBehind()),
                    minutes(section, "skippedPauseMinutes", usual.skippedPause()),
                    section.number("mostCalls", usual.mostCalls()),
                    section.number("mostActivations", usual.mostActivations()));
            section.done();
            return policy;
        } catch (IllegalArgumentException e) {
            throw section.problem("policy", e.getMessage());
        }
    }

    private static AppointmentPolicy appointments(Section section) {
        AppointmentPolicy usual = AppointmentPolicy.usual();
        try {
            AppointmentPolicy policy = new AppointmentPolicy(
                    section.number("aheadDays", usual.aheadDays()),
                    minutes(section, "slotMinutes", usual.step()),
                    section.number("perWindow", usual.perWindow()),
                    minutes(section, "leadMinutes", usual.lead()));
            section.done();
            return policy;
        } catch (IllegalArgumentException e) {
            throw section.problem("appointments", e.getMessage());
        }
    }

    private static Duration target(Section section, Duration usual) {
        return Duration.ofMinutes(section.number("targetMinutes", (int) usual.toMinutes(), 1, 240));
    }

    private static Duration minutes(Section section, String key, Duration usual) {
        return Duration.ofMinutes(section.number(key, (int) usual.toMinutes()));
    }
}
