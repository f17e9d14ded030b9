package servicecircle.kiosk;

import java.util.List;
import servicecircle.pages.QueuePage;
import servicecircle.pages.parts.Text;
import servicecircle.pages.queue.GroupRow;
import servicecircle.pages.queue.ItemRow;
import servicecircle.pages.queue.Wait;

/** The queue of the invented center: one window for everything, one for social security. */
final class QueueSamples {
    static final String REFERENCE = "7ZK8Q5V7N2M4R6T9W1X0Y3A5BC";
    private static final Text ID = new Text("居民身份证", "Identity card");

    private QueueSamples() {}

    static QueuePage.Numbers numbers() {
        return new QueuePage.Numbers(
                Samples.center(),
                true,
                Samples.END,
                List.of(
                        group("A", new Text("综合窗口", "All services"), item("ZH-01", new Text("综合咨询", "Advice"))),
                        group("B", new Text("社会保障", "Social security"), item("SB-01", name()))),
                true,
                List.of(),
                Samples.NOW);
    }

    private static GroupRow group(String prefix, Text name, ItemRow item) {
        return new GroupRow(prefix, name, 6, item.estimate(), List.of(item));
    }

    private static ItemRow item(String code, Text name) {
        return new ItemRow(code, name, name, "SUBDISTRICT", List.of(ID), 1, true, estimate());
    }

    private static Text name() {
        return new Text("养老保险参保", "Pension scheme");
    }

    private static Wait estimate() {
        return new Wait(6, 12, 18, "SIM", Samples.NOW);
    }

    /** The n-th number of the day. */
    static QueuePage.Ticket ticket(int n) {
        return new QueuePage.Ticket(
                Samples.center(),
                REFERENCE,
                "HTTP://127.0.0.1:8080/T/" + REFERENCE,
                "B%03d".formatted(n),
                name(),
                List.of(ID),
                "NORMAL",
                "WAITING",
                "",
                null,
                null,
                estimate(),
                Samples.NOW,
                true,
                false,
                false,
                false,
                "4071",
                Samples.NOW);
    }
}
