package servicecircle.center.support.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The rows of one table inside a backup: blocks with their lengths, an empty one at the end. */
final class Blocks {
    private static final int MOST = 1 << 24;

    private Blocks() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Writes blocks and adds them to the digest. */
    static final class Out extends OutputStream {
        private final DataOutputStream out;
        private final MessageDigest digest;

        Out(DataOutputStream out, MessageDigest digest) {
            this.out = out;
            this.digest = digest;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                digest.update(bytes, from, length);
                out.writeInt(length);
                out.write(bytes, from, length);
            }
        }

        @Override
        public void close() throws IOException {
            out.writeInt(0);
        }
    }

    /** Reads blocks and adds them to the digest. */
    static final class In extends InputStream {
        private final DataInputStream in;
        private final MessageDigest digest;
        private int left;
        private boolean ended;

        In(DataInputStream in, MessageDigest digest) {
            this.in = in;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0 && !ended) {
                left = in.readInt();
                ended = left == 0;
                if (left < 0 || left > MOST) {
                    throw new IOException("was altered");
                }
            }
            if (ended) {
                return -1;
            }
            int given = in.read(into, from, Math.min(length, left));
            if (given < 0) {
                throw new IOException("was cut short");
            }
            digest.update(into, from, given);
            left -= given;
            return given;
        }
    }
}
