package servicecircle.bench.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** In place of a center or a kiosk: answers 200 to everything, or ends at once where {@code STAND_IN_DIES} names it. */
final class StandIn {

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
    }
}
