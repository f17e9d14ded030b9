package servicecircle.pages;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Renders page records. Templates come from the class path only, end in {@code .ftlh} (escaped output), can reach no
 * Java class, and a failing template fails the page instead of printing its stack trace into it.
 */
public final class Pages {
    private final Configuration freemarker = configuration();

    /** A kiosk screen. */
    public String render(Page page, View view, KioskVisit visit) {
        return render(page, view);
    }

    /** The page as HTML in UTF-8. Safe to call from several threads. */
    public String render(Page page, View view) {
        try (StringWriter out = new StringWriter(16_384)) {
            freemarker
                    .getTemplate(fileOf(page, view))
                    .process(Map.of("page", page, "view", view, "say", new Say(view)), out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("page " + fileOf(page, view) + ": " + e.getMessageWithoutStackTop(), e);
        }
    }

    /** {@code RoomDay} on a kiosk is {@code kiosk/room-day.ftlh}, on a phone {@code phone/room-day.ftlh}. */
    static String fileOf(Page page, View view) {
        String name = page.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        String frame = view.look() == Look.PHONE ? "phone/" : "kiosk/";
        return frame + name.toLowerCase(Locale.ROOT) + ".ftlh";
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Pages.class, "/pages");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        return configuration;
    }
}
