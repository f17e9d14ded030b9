package servicecircle.center.host;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.devices.DeviceKind;
import servicecircle.center.people.staff.StaffFeature;

/**
 * What whoever starts a host is told once: the code of the first start, or the accounts of a demo. It goes to the terminal
 * and, for a demo, into files that only the owner reads; never into the log.
 */
final class Welcome {
    private static final String KIOSK_KEY = "demo-kiosk.key";

    private final Host host;
    private final HostConfig config;
    private final PrintStream terminal;

    Welcome(Host host, HostConfig config, PrintStream terminal) {
        this.host = host;
        this.config = config;
        this.terminal = terminal;
    }

    Future<Void> say() {
        return config.use() == HostConfig.Use.DEMO ? demo() : setUp();
    }

    private Future<Void> setUp() {
        return host.people().setUpCode().map(code -> {
            code.ifPresent(fresh -> terminal.println("service-circle: no account yet; open " + config.publicUrl()
                    + "/staff/setup and type the code " + grouped(fresh)));
            return null;
        });
    }

    private Future<Void> demo() {
        return host.people().makeDemoAccounts().compose(this::demo);
    }

    private Future<Void> demo(List<StaffFeature.DemoAccount> accounts) {
        if (accounts.isEmpty()) {
            return Future.succeededFuture();
        }
        write(config.data().resolve("demo-accounts.txt"), lines(accounts));
        return host.people()
                .settings()
                // Nobody who looks around for five minutes has an authenticator at hand.
                .put(Map.of("security.secondFactor", "NONE"), Actor.SYSTEM)
                .compose(set -> enrolKiosk());
    }

    private Future<Void> enrolKiosk() {
        return host.people()
                .devices()
                .enrolDirectly(host.centers().get(0).centerKey(), DeviceKind.KIOSK, "demo")
                .map(key -> {
                    write(config.data().resolve(KIOSK_KEY), key + "\n");
                    return null;
                });
    }

    private static String lines(List<StaffFeature.DemoAccount> accounts) {
        return accounts.stream()
                .map(account -> "%-10s %-16s %s%n".formatted(account.name(), account.password(), account.role()))
                .collect(Collectors.joining());
    }

    private static void write(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, List.of(text.stripTrailing()), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
