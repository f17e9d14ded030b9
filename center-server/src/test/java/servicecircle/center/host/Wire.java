package servicecircle.center.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Bytes to a port and bytes back, past every library that would mend them. */
final class Wire {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

    private Wire() {}

    /** A request of three lines and more to a host that closes after it. */
    static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + lines(headers) + "Connection: close\r\n\r\n";
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    /** Everything that comes back until the other end closes, also where it does so rudely. */
    static String exchange(int port, String request) throws IOException {
        try (Socket socket = open(port)) {
            send(socket, request);
            return rest(socket);
        }
    }

    static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Each char is one byte. A host that has closed already is not our business here. */
    static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            assert closed != null;
        }
    }

    static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(got);
        } catch (SocketException | SocketTimeoutException end) {
            assert end != null;
        }
        return got.toString(StandardCharsets.UTF_8);
    }

    /** How many answers stand in what came back. */
    static long answersIn(String got) {
        return ANSWER.matcher(got).results().count();
    }

    /** The status of the first answer; 0 when there is none. */
    static int statusOf(String got) {
        var first = ANSWER.matcher(got);
        return first.lookingAt() ? Integer.parseInt(first.group(1)) : 0;
    }
}
