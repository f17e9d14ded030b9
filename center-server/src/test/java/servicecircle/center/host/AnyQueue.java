package servicecircle.center.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import servicecircle.center.queue.catalogue.AppointmentPolicy;
import servicecircle.center.queue.catalogue.ItemGroup;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.catalogue.ServiceItem;
import servicecircle.center.queue.catalogue.ServiceWindow;
import servicecircle.center.queue.catalogue.WaitTargets;
import servicecircle.center.queue.rules.CallingPolicy;
import servicecircle.pages.parts.Text;

/** Windows for a hall: two groups, three items, and window 1 for all, 2 for the second group, 3 for the first. */
final class AnyQueue {
    static final Text NAME = new Text("综合", "General");

    private AnyQueue() {}

    static QueuePlan aPlan() {
        return aPlan(CallingPolicy.usual());
    }

    static QueuePlan aPlan(CallingPolicy policy) {
        return new QueuePlan(
                List.of(new ItemGroup("A", NAME), new ItemGroup("B", new Text("社保", "Social security"))),
                List.of(anItem("ZH-01", "A"), anItem("ZH-02", "A"), anItem("SB-01", "B")),
                List.of(
                        aWindow("1", Map.of("ZH-01", 1, "ZH-02", 1, "SB-01", 1)),
                        aWindow("2", Map.of("SB-01", 1)),
                        aWindow("3", Map.of("ZH-01", 1, "ZH-02", 1))),
                policy,
                new WaitTargets(Duration.ofMinutes(15), Map.of("SB-01", Duration.ofMinutes(9))),
                AppointmentPolicy.usual());
    }

    static ServiceItem anItem(String code, String group) {
        return new ServiceItem(
                code,
                group,
                new Text("事项" + code, "Item " + code),
                new Text("居委会", "Residents' committee"),
                ServiceItem.Level.COMMUNITY,
                List.of(new Text("身份证", "Identity card")),
                1,
                Duration.ofMinutes(8),
                false);
    }

    static ServiceWindow aWindow(String code, Map<String, Integer> levels) {
        return new ServiceWindow(code, new Text(code + "号", "Window " + code), levels, null, null, null);
    }
}
