package servicecircle.center.support.crypto;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads what {@link SealedOutput} wrote. Every byte that it hands out is as it was written; whether the end is the end is
 * known when it has been reached.
 */
public final class SealedInput extends InputStream {
    private final DataInputStream in;
    private final SecretKeySpec key;
    private byte[] plain = {};
    private int at;
    private long number;
    private boolean last;

    /** @throws IOException with the rest of a sentence that begins with the file's name */
    public SealedInput(InputStream in, BackupKey key) throws IOException {
        this.in = new DataInputStream(in);
        byte[] magic = this.in.readNBytes(SealedChunks.MAGIC.length);
        byte[] salt = this.in.readNBytes(SealedChunks.SALT);
        byte[] id = this.in.readNBytes(SealedChunks.ID);
        if (!Arrays.equals(magic, SealedChunks.MAGIC)) {
            throw new IOException("is no backup of Service Circle, or of another version");
        }
        if (id.length < SealedChunks.ID) {
            throw new IOException("was cut short");
        }
        if (!key.sealed(salt, id)) {
            throw new IOException("was sealed with another backup key");
        }
        this.key = key.keyFor(salt);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == plain.length && !last) {
            next();
        }
        if (at == plain.length) {
            return length == 0 ? 0 : -1;
        }
        int given = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, into, from, given);
        at += given;
        return given;
    }

    private void next() throws IOException {
        try {
            last = in.readByte() == 1;
            int length = in.readInt();
            if (length < SealedChunks.TAG || length > SealedChunks.PLAIN + SealedChunks.TAG) {
                throw new IOException("was altered");
            }
            byte[] sealed = new byte[length];
            in.readFully(sealed);
            plain = SealedChunks.open(key, number++, last, sealed);
            at = 0;
        } catch (EOFException e) {
            throw new IOException("was cut short", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("was altered", e);
        }
        if (last && in.read() >= 0) {
            throw new IOException("was altered: something stands behind its end");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
