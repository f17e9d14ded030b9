package servicecircle.bench.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import servicecircle.bench.house.Line;

/**
 * Wrong passwords at a fixed rate, each from an address of its own as a proxy would report it: no limit by address helps
 * against it.
 */
final class Flood implements AutoCloseable {
    private static final int LINES = 64;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();

    /** Starts it. */
    Flood(int port, int perSecond) {
        long start = System.nanoTime();
        for (int i = 0; i < LINES; i++) {
            Thread thread = new Thread(() -> send(port, perSecond, start), "flood-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** How many were told that name or password is wrong. */
    long looked() {
        return looked.get();
    }

    /** How many were told to wait. */
    long turnedAway() {
        return turnedAway.get();
    }

    @Override
    public void close() {
        over.set(true);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(int port, int perSecond, long start) {
        try (Line line = new Line(port)) {
            while (!over.get()) {
                long turn = next.getAndIncrement();
                long due = start + turn * 1_000_000_000 / perSecond;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                count(line.ask(request(port, turn)).status());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the flood was cut off", e);
        }
    }

    private void count(int status) {
        switch (status) {
            case 422 -> looked.incrementAndGet();
            case 429 -> turnedAway.incrementAndGet();
            default -> throw new IllegalStateException("a wrong password was answered with " + status);
        }
    }

    private static byte[] request(int port, long turn) {
        String body = "name=clerk" + (turn % 50) + "&password=wrong" + turn;
        String from = "10." + ((turn >> 16) & 255) + "." + ((turn >> 8) & 255) + "." + (turn & 255);
        return ("POST /staff/sign-in HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/html\r\nX-Forwarded-For: "
                        + from + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
