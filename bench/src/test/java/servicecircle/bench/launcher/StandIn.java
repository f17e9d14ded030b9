package servicecircle.bench.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
        new Timer(true).schedule(new StandIn(), TimeUnit.MINUTES.toMillis(2));
    }

    @Override
    public void run() {
        System.exit(4);
    }
}
