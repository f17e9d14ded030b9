package servicecircle.center.queue;

import java.util.Arrays;
import servicecircle.center.queue.catalogue.QueuePlan;
import servicecircle.center.queue.day.Transfers;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Fields;
import servicecircle.center.support.web.Form;

/**
 * Where a transfer goes, as somebody wrote it.
 *
 * @param window empty for any that serves the item
 * @param place empty for the usual one
 */
record OnwardForm(String item, String window, String place, boolean back, String note) {

    static OnwardForm of(Form form) {
        return new OnwardForm(
                form.text("item", 20),
                form.textOrEmpty("window", 4),
                form.textOrEmpty("place", 10),
                form.isTicked("back"),
                form.remark("note"));
    }

    static OnwardForm of(Fields fields) {
        return new OnwardForm(
                fields.text("item", 20),
                fields.textOrEmpty("window", 4),
                fields.textOrEmpty("place", 10),
                fields.isTrue("back"),
                fields.remark("note"));
    }

    /** The same, where the center has such an item and such a window. */
    Transfers.Onward in(QueuePlan plan) {
        if (plan.item(item).isEmpty()) {
            throw BadInput.field("item", "UNKNOWN_ITEM");
        }
        if (!window.isEmpty() && !isServedThere(plan)) {
            throw BadInput.field("window", "WINDOW_DOES_NOT_SERVE");
        }
        return new Transfers.Onward(item, window.isEmpty() ? null : window, standing(), back, note);
    }

    private boolean isServedThere(QueuePlan plan) {
        return plan.window(window)
                .filter(there -> there.levels().containsKey(item))
                .isPresent();
    }

    private Transfers.Standing standing() {
        return Arrays.stream(Transfers.Standing.values())
                .filter(standing -> standing.name().equals(place.isEmpty() ? "ARRIVAL" : place))
                .findFirst()
                .orElseThrow(() -> BadInput.field("place", "UNKNOWN_VALUE"));
    }
}
