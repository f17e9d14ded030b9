package servicecircle.bench.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

/**
 * In place of a center or a kiosk: answers 200 to everything, or ends at once where {@code STAND_IN_DIES} names it. Never
 * outlives a broken test by more than two minutes.
 */
final class StandIn extends TimerTask {

    private StandIn() {}

    public static void main(String[] args) throws IOException {
        List<String> arguments = List.of(args);
        System.out.println("stand-in started with " + arguments);
        String name = arguments.contains("--center-url") ? "kiosk" : "center";
        if (name.equals(System.getenv("STAND_IN_DIES"))) {
            System.err.println("the stand-in was told to die");
            System.exit(3);
        }
        int port = Integer.parseInt(arguments.get(arguments.indexOf("--port") + 1));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        if (arguments.contains("--data")) {
            welcome(Path.of(arguments.get(arguments.indexOf("--data") + 1)));
        }
        new Timer(true).schedule(new StandIn(), TimeUnit.MINUTES.toMillis(2));
    }

    /** What a center leaves behind at its first start, some time after it answers. */
    private static void welcome(Path data) throws IOException {
        if (System.getenv("STAND_IN_IS_NO_DEMO") == null) {
            Files.writeString(data.resolve("demo-accounts.txt"), "clerk      any-password     WINDOW_CLERK\n");
            Files.writeString(data.resolve("demo-kiosk.key"), "any key\n");
        }
        System.out.println("event=ready");
    }

    @Override
    public void run() {
        System.exit(4);
    }
}
