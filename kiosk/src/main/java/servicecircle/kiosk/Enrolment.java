package servicecircle.kiosk;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import servicecircle.kiosk.center.Answer;
import servicecircle.kiosk.center.CenterClient;
import servicecircle.kiosk.center.DeviceKey;
import servicecircle.kiosk.center.Standing;
import servicecircle.pages.EnrolmentWords;
import servicecircle.pages.Page;

/** Turns the code of an invitation into the key of this terminal, and says so to the person who typed it. */
final class Enrolment {
    static final int REFUSED = 3;
    static final int NO_ANSWER = 4;
    private static final int BAD_REQUEST = 400;

    private final KioskConfig config;
    private final DeviceKeyFile file;
    private final PrintStream terminal;

    Enrolment(KioskConfig config, PrintStream terminal) {
        if (config.deviceKey() == null) {
            throw new ConfigTrouble("Say where the key is to be kept: center.deviceKeyFile, or --device-key FILE.");
        }
        this.config = config;
        this.file = new DeviceKeyFile(config.deviceKey());
        this.terminal = terminal;
    }

    /** Returns the exit code of the process. */
    int with(String code, Vertx vertx) {
        Path reserved = file.reserve();
        try {
            CenterClient center = CenterClient.to(config.center(), new Standing(null), vertx);
            return settle(center.enrol(code).await(), reserved);
        } finally {
            remove(reserved);
        }
    }

    private int settle(Answer<Page.DeviceKey> answer, Path reserved) {
        if (answer instanceof Answer.Got<Page.DeviceKey> got) {
            return keep(got.value(), reserved);
        } else if (answer instanceof Answer.Refused<Page.DeviceKey> no) {
            boolean wrong = no.problem().status() == BAD_REQUEST;
            return say(
                    REFUSED,
                    wrong ? "CODE_WRONG" : "REFUSED",
                    Map.of("status", "" + no.problem().status()));
        }
        return say(NO_ANSWER, answer instanceof Answer.Unknown ? "UNKNOWN" : "AWAY", Map.of());
    }

    private int keep(Page.DeviceKey told, Path reserved) {
        try {
            file.replaceWith(new DeviceKey(told.key()), reserved);
        } catch (IllegalArgumentException e) {
            return say(NO_ANSWER, "UNKNOWN", Map.of());
        } catch (IOException e) {
            throw new ConfigTrouble("The key could not be written to " + file.path() + "; ask for a new code.");
        }
        if (!told.center().equals(config.center().id())) {
            say(
                    0,
                    "OTHER_CENTER",
                    Map.of("center", told.center(), "expected", config.center().id()));
        }
        Map<String, String> done = Map.of(
                "device",
                told.device(),
                "center",
                told.center(),
                "file",
                file.path().toString());
        return say(0, "DONE", done);
    }

    private int say(int exitCode, String outcome, Map<String, String> arguments) {
        EnrolmentWords.of(outcome, arguments).forEach(terminal::println);
        return exitCode;
    }

    private static void remove(Path reserved) {
        try {
            Files.deleteIfExists(reserved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
