package servicecircle.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every page of the queue that residents see, drawn in both languages and in large type, by the name of its golden file. */
final class QueueScreens {
    static final List<String> STATES = List.of(
            "WAITING", "CALLED", "SERVING", "SKIPPED", "SUSPENDED", "DONE", "CANCELLED", "ABANDONED", "TRANSFERRED");
    private static final Pages PAGES = new Pages();

    private QueueScreens() {}

    static Map<String, String> all() {
        Map<String, String> screens = new LinkedHashMap<>();
        kiosk(screens, "home", "/", QueueSamples.home(true), "-queue");
        kiosk(screens, "home", "/", QueueSamples.home(false), "-queue-closed");
        kiosk(screens, "numbers", "/queue", QueueSamples.numbers(), "");
        kiosk(screens, "numbers", "/queue", QueueSamples.manyNumbers(), "-many");
        kiosk(screens, "numbers", "/queue?group=D", QueueSamples.manyNumbers().only("D"), "-group");
        kiosk(screens, "numbers", "/queue", QueueSamples.closed(), "-closed");
        kiosk(screens, "numbers", "/queue", QueueSamples.empty(), "-empty");
        kiosk(screens, "take-number", "/queue/SB-01", QueueSamples.takeNumber(), "");
        kiosk(screens, "ticket", "/ticket", QueueSamples.ticket("WAITING"), "");
        kiosk(screens, "confirming", "/ticket/outcome", Samples.confirming(), "-ticket");
        kiosk(screens, "refused", "/ticket/refused", QueueSamples.refused("NO_WINDOW", 409, "queue"), "-number");
        kiosk(screens, "refused", "/ticket/refused", QueueSamples.refused("NUMBER_UNKNOWN", 503, "again"), "-again");
        phone(screens, "numbers", QueueSamples.numbers(QueueSamples.noItem()), "");
        phone(screens, "numbers", QueueSamples.closed(), "-closed");
        phone(screens, "numbers", QueueSamples.empty(), "-empty");
        STATES.forEach(
                state -> phone(screens, "ticket", QueueSamples.ticket(state), "-" + state.toLowerCase(Locale.ROOT)));
        phone(screens, "ticket", QueueSamples.ticket("SKIPPED", null, false), "-desk");
        appointments(screens);
        phone(screens, "ticket", QueueSamples.finished(true), "-rateable");
        return screens;
    }

    private static void appointments(Map<String, String> screens) {
        phone(screens, "appointments", QueueSamples.appointments(false), "");
        phone(screens, "appointments", QueueSamples.appointments(true), "-slots");
        phone(screens, "appointments", QueueSamples.noSlots(), "-none");
        for (String state : List.of("BOOKED", "TAKEN", "CANCELLED", "MISSED")) {
            phone(screens, "appointment", QueueSamples.appointment(state), "-" + state.toLowerCase(Locale.ROOT));
        }
    }

    private static void kiosk(Map<String, String> screens, String name, String path, Screen page, String state) {
        for (Lang lang : Lang.values()) {
            View view = Samples.view(lang, Look.KIOSK, path);
            screens.put("kiosk-" + name + "." + tag(lang) + state, PAGES.render(page, view, Samples.visit()));
        }
        View elder = Samples.view(Lang.ZH, Look.ELDER, path);
        screens.put("kiosk-" + name + ".zh-elder" + state, PAGES.render(page, elder, Samples.visit()));
    }

    private static void phone(Map<String, String> screens, String name, Screen page, String state) {
        for (Lang lang : Lang.values()) {
            View view = View.phone(lang, Samples.ZONE, Samples.NOW, "/");
            screens.put("phone-" + name + state + "." + tag(lang), PAGES.render(page, view, new PhoneForm("0b0c")));
        }
    }

    private static String tag(Lang lang) {
        return lang.name().toLowerCase(Locale.ROOT);
    }
}
