package servicecircle.pages;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.staff.Console;

/**
 * Renders page records. Templates come from the class path only, end in {@code .ftlh} (escaped output), can reach no
 * Java class, and a failing template fails the page instead of printing its stack trace into it.
 */
public final class Pages {
    private static final KioskVisit NO_VISIT = new KioskVisit("", 60, 30, false);

    private final Configuration freemarker = configuration();

    /** The page as HTML in UTF-8. Safe to call from several threads. */
    public String render(Screen page, View view) {
        return render(page, view, NO_VISIT);
    }

    /** A kiosk screen: its forms carry the visit's token, its idle clock the visit's seconds. */
    public String render(Screen page, View view, KioskVisit visit) {
        return draw(fileOf(page, view), page, view, visit, Map.of("visit", visit));
    }

    /** A phone page with a form. */
    public String render(Screen page, View view, PhoneForm form) {
        return draw(fileOf(page, view), page, view, NO_VISIT, Map.of("visit", NO_VISIT, "formKey", form.key()));
    }

    /** A page of the staff console; {@code console} is null before anybody has signed in. */
    public String render(StaffScreen page, View view, @Nullable Console console) {
        Map<String, Object> frame = console == null ? Map.of() : Map.of("console", console);
        return draw(fileOf(page), page, view, NO_VISIT, frame);
    }

    /** All parts in all states, for whoever works on their look. Its rooms and people are invented. */
    public String gallery(View view) {
        return render(Gallery.sample(), view);
    }

    private String draw(String file, Object page, View view, KioskVisit visit, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("page", page);
        model.put("view", view);
        model.put("say", new Say(view));
        model.put("draw", new Drawing());
        model.put("lay", new Layout(view, visit));
        try (StringWriter out = new StringWriter(16_384)) {
            freemarker.getTemplate(file).process(model, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("page " + file + ": " + e.getMessageWithoutStackTop(), e);
        }
    }

    /** {@code RoomDay} on a kiosk is {@code kiosk/room-day.ftlh}, on a phone {@code phone/room-day.ftlh}. */
    static String fileOf(Screen page, View view) {
        return switch (view.look()) {
            case KIOSK, ELDER -> "kiosk/" + nameOf(page);
            case PHONE, STAFF -> "phone/" + nameOf(page);
            case BOARD -> "board/" + nameOf(page);
        };
    }

    /** {@code FirstPasswords} is {@code staff/first-passwords.ftlh}. */
    static String fileOf(StaffScreen page) {
        return "staff/" + nameOf(page);
    }

    private static String nameOf(Object page) {
        String name = page.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return name.toLowerCase(Locale.ROOT) + ".ftlh";
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Pages.class, "/pages");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        configuration.setWhitespaceStripping(true);
        return configuration;
    }
}
