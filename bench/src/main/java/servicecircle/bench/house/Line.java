package servicecircle.bench.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * One keep-alive HTTP connection, one request at a time. Blocking and plain, because on a machine that also runs the
 * server every cycle of the load program is taken from what it measures.
 */
public final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final String LENGTH = "content-length:";

    private final Socket socket = new Socket();
    private final InputStream in;

    public Line(int port) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 8192);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** What came back; the body is read to its end. */
    public record Answer(int status, byte[] body) {
        public String text() {
            return status + " " + new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** Sends a request and waits for its answer, which must have a Content-Length. */
    public Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(headLine().substring(9, 12));
        int length = -1;
        for (String line = headLine(); !line.isEmpty(); line = headLine()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without a length, status " + status);
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the connection ended within an answer");
        }
        return new Answer(status, body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String headLine() throws IOException {
        byte[] line = new byte[1024];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (length == line.length) {
                throw new IOException("a header line that is too long");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, Math.max(0, length - 1), ISO_8859_1);
    }
}
