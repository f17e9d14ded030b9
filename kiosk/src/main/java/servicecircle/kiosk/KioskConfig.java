package servicecircle.kiosk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import servicecircle.kiosk.center.CenterAddress;
import servicecircle.kiosk.center.DeviceKey;
import servicecircle.kiosk.screens.IdleTimes;
import servicecircle.kiosk.screens.ScreenProfile;
import servicecircle.kiosk.screens.Terminal;
import servicecircle.pages.parts.Text;

/**
 * What {@code config/kiosk.example.yaml} says. Only the center must be named; the rest has defaults.
 *
 * @param deviceKey where the key of this terminal is kept; null for a terminal that is known by its address alone
 * @param raterWindow code of the window whose rating tablet this is; null for a kiosk
 */
record KioskConfig(
        Listen listen,
        CenterAddress center,
        @Nullable Path deviceKey,
        ScreenProfile screen,
        IdleTimes idle,
        @Nullable String raterWindow) {
    private static final Pattern WINDOW = Pattern.compile("[A-Za-z0-9._-]{1,20}");
    private static final int LAST_PORT = 65_535;
    private static final String DEVICE_KEY = "deviceKeyFile";
    private static final String RATER = "rater";

    /**
     * Where the kiosk listens.
     *
     * @param names further host names under which browsers may ask for it
     */
    record Listen(String address, int port, List<String> names) {
        Listen {
            names = List.copyOf(names);
        }

        Set<String> hosts() {
            List<String> all = new ArrayList<>(names);
            all.addAll(List.of(address, "localhost", "127.0.0.1", "[::1]"));
            return all.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What the command line says instead of the file; null where it says nothing. */
    record Overrides(
            @Nullable String address,
            @Nullable Integer port,
            @Nullable String centerUrl,
            @Nullable String deviceKey) {
        static final Overrides NONE = new Overrides(null, null, null, null);
    }

    Terminal terminal(@Nullable DeviceKey key) {
        return new Terminal(center, screen, idle, key, raterWindow);
    }

    /**
     * Reads a file.
     *
     * @throws ConfigTrouble when it cannot be used
     */
    static KioskConfig read(Path file, Overrides overrides) {
        try (Reader in = Files.newBufferedReader(file)) {
            return of(new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromReader(in), overrides);
        } catch (ConfigTrouble e) {
            throw new ConfigTrouble(file + ": " + e.getMessage() + ".");
        } catch (NoSuchFileException e) {
            throw new ConfigTrouble("There is no configuration file " + file + ".");
        } catch (YamlEngineException e) {
            throw new ConfigTrouble(file + " is not YAML: " + firstLine(e) + ".");
        } catch (IOException e) {
            throw new ConfigTrouble("The configuration file " + file + " cannot be read.");
        }
    }

    static KioskConfig of(@Nullable Object yaml, Overrides overrides) {
        Section file = Section.whole(yaml);
        Section center = file.section("center");
        KioskConfig config = new KioskConfig(
                listen(file.section("listen"), overrides),
                center(center, overrides),
                deviceKey(center, overrides),
                screen(file.section("screen")),
                idle(file.section("idle")),
                file.has(RATER) ? rater(file.section(RATER)) : null);
        if (config.raterWindow() != null && config.deviceKey() == null) {
            throw new ConfigTrouble(RATER + " needs center." + DEVICE_KEY);
        }
        file.nothingElse();
        return config;
    }

    private static Listen listen(Section section, Overrides overrides) {
        String address = section.text("address", "127.0.0.1");
        int port = section.whole("port", 8090, 0, LAST_PORT);
        Listen listen = new Listen(
                overrides.address() == null ? address : overrides.address(),
                overrides.port() == null ? port : overrides.port(),
                section.texts("names"));
        section.nothingElse();
        return listen;
    }

    private static CenterAddress center(Section section, Overrides overrides) {
        String url = section.text("url", "http://127.0.0.1:8080");
        String id = section.text("id");
        Text name = name(section.section("name"));
        String phone = section.text("servicePhone");
        String wanted = overrides.centerUrl() == null ? url : overrides.centerUrl();
        try {
            return new CenterAddress(wanted, id, name, phone);
        } catch (IllegalArgumentException e) {
            throw new ConfigTrouble("center.url must be an http or https address, not " + wanted);
        }
    }

    /** The last key of its section. */
    private static @Nullable Path deviceKey(Section section, Overrides overrides) {
        @Nullable String inFile = section.has(DEVICE_KEY) ? section.text(DEVICE_KEY) : null;
        section.nothingElse();
        @Nullable String wanted = overrides.deviceKey() == null ? inFile : overrides.deviceKey();
        return wanted == null ? null : Path.of(wanted);
    }

    private static Text name(Section section) {
        Text name = new Text(section.text("zh"), section.text("en", ""));
        section.nothingElse();
        return name;
    }

    private static ScreenProfile screen(Section section) {
        ScreenProfile profile = new ScreenProfile(
                section.whole("widthPixels", 1080, 240, 16_384),
                section.whole("heightPixels", 1920, 240, 16_384),
                section.figure("diagonalInches", 21.5, 3, 200),
                section.figure("devicePixelRatio", 1, 0.25, 8));
        section.nothingElse();
        return profile;
    }

    private static IdleTimes idle(Section section) {
        IdleTimes times = new IdleTimes(
                section.whole("seconds", 60, 5, 3_600),
                section.whole("elderSeconds", 120, 5, 3_600),
                section.whole("warnSeconds", 30, 20, 600),
                section.whole("donePageSeconds", 15, 5, 600));
        section.nothingElse();
        return times;
    }

    private static String rater(Section section) {
        String window = section.text("window");
        section.nothingElse();
        if (!WINDOW.matcher(window).matches()) {
            throw new ConfigTrouble("rater.window must be the code of a window");
        }
        return window;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
