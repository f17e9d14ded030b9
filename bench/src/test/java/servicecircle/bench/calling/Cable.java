package servicecircle.bench.calling;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network cable between a screen and its center, which can be pulled, or hold back what it carries. */
final class Cable implements AutoCloseable {
    private static final int PIECE = 8_192;

    private final int center;
    private final ServerSocket plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private boolean held;

    Cable(int center) throws IOException {
        this.center = center;
        inBackground(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + plug.getLocalPort());
    }

    /** Ends every connection, and each new one at once. */
    void pull() {
        cut = true;
        open.forEach(Cable::end);
    }

    /** Nothing ends, and nothing arrives: as behind a switch that has gone wrong. */
    synchronized void hold() {
        held = true;
    }

    /** Whatever was held back arrives now. */
    synchronized void plugIn() {
        cut = false;
        held = false;
        notifyAll();
    }

    private void accept() throws IOException {
        while (!plug.isClosed()) {
            Socket screen = plug.accept();
            if (cut) {
                end(screen);
                continue;
            }
            Socket far = new Socket(InetAddress.getLoopbackAddress(), center);
            open.add(screen);
            open.add(far);
            inBackground(() -> carry(screen, far));
            inBackground(() -> carry(far, screen));
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                awaitFree();
                out.write(piece, 0, length);
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private synchronized void awaitFree() throws IOException {
        while (held) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the cable held back", e);
            }
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyEnded) {
            // Which is what was wanted.
        }
    }

    @FunctionalInterface
    private interface Piece {
        void run() throws IOException;
    }

    /** A connection that ends in the middle is what a cable is pulled for. */
    private static void inBackground(Piece piece) {
        Thread thread = new Thread(
                () -> {
                    try {
                        piece.run();
                    } catch (IOException ended) {
                        // The other side sees it, too.
                    }
                },
                "cable");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        plug.close();
        pull();
        plugIn();
    }
}
