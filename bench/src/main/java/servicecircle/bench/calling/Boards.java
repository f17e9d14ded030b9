package servicecircle.bench.calling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import servicecircle.bench.booking.Latencies;
import servicecircle.bench.booking.Sampler;

/** Screens in the hall that follow the live stream and note when they first saw each number. */
final class Boards implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\"announceId\":\\d+,\"number\":\"([^\"]+)\"");
    private static final int PATIENCE_MILLIS = 20_000;

    private final List<Map<String, Long>> seen = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    /** Opens that many and waits until each has drawn its first board. */
    static Boards open(int many, int port, String center) throws IOException, InterruptedException {
        Boards boards = new Boards();
        CountDownLatch ready = new CountDownLatch(many);
        for (int i = 0; i < many; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(("GET /v1/centers/" + center + "/queue/board/stream HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                    + "\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(UTF_8));
            Map<String, Long> mine = new ConcurrentHashMap<>();
            boards.sockets.add(socket);
            boards.seen.add(mine);
            Thread screen = new Thread(() -> watch(socket, mine, ready), "board-" + i);
            screen.setDaemon(true);
            screen.start();
        }
        if (!ready.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            boards.close();
            throw new IOException("not every board drew its first frame");
        }
        return boards;
    }

    /** A call whose request was sent at this moment. */
    void expect(String number, long sentNanos) {
        sent.put(number, sentNanos);
    }

    /** From the moment each call was sent to the frame that showed it, on every board; a call that some board missed ends the run. */
    Latencies latencies() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        Sampler sampler = new Sampler();
        sent.forEach((number, from) -> seen.forEach(board -> {
            Long at = board.get(number);
            if (at == null) {
                throw new IllegalStateException("a board never showed " + number);
            }
            sampler.add(at - from);
        }));
        return sampler.latencies();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static void watch(Socket socket, Map<String, Long> mine, CountDownLatch ready) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            boolean first = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: {")) {
                    note(line, System.nanoTime(), mine);
                    if (first) {
                        ready.countDown();
                        first = false;
                    }
                }
            }
        } catch (IOException over) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(over);
            }
        }
    }

    private static void note(String line, long at, Map<String, Long> mine) {
        Matcher numbers = NUMBER.matcher(line);
        while (numbers.find()) {
            mine.putIfAbsent(numbers.group(1), at);
        }
    }
}
