package servicecircle.center.support.crypto;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;

/** Seals what is written. Only {@link #close} makes it whole: without that, a reader finds it cut short. */
public final class SealedOutput extends OutputStream {
    private final DataOutputStream out;
    private final SecretKeySpec key;
    private final ByteBuffer plain = ByteBuffer.allocate(SealedChunks.PLAIN);
    private long number;
    private boolean closed;

    public SealedOutput(OutputStream out, BackupKey key, SecureRandom random) throws IOException {
        byte[] salt = new byte[SealedChunks.SALT];
        random.nextBytes(salt);
        this.out = new DataOutputStream(out);
        this.key = key.keyFor(salt);
        out.write(SealedChunks.MAGIC);
        out.write(salt);
        out.write(key.idFor(salt));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            if (!plain.hasRemaining()) {
                seal(false);
            }
            int fits = Math.min(plain.remaining(), from + length - at);
            plain.put(bytes, at, fits);
            at += fits;
        }
    }

    /** Writes the last piece; does not close what it writes to. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            out.flush();
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            byte[] sealed = SealedChunks.seal(key, number++, last, plain.flip());
            plain.clear();
            out.writeByte(last ? 1 : 0);
            out.writeInt(sealed.length);
            out.write(sealed);
        } catch (GeneralSecurityException e) {
            throw new IOException("every Java runtime has AES-GCM", e);
        }
    }
}
