package servicecircle.center.support.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import servicecircle.center.support.crypto.BackupKey;
import servicecircle.center.support.crypto.SealedInput;

/** Goes through a backup from its beginning to its end. */
public final class BackupReader {
    private static final int DIGEST = 32;
    private static final int LONGEST_KEY_FILE = 65_536;

    private final Path file;
    private final BackupKey key;

    public BackupReader(Path file, BackupKey key) {
        this.file = file;
        this.key = key;
    }

    /** What a backup is made of, in this order. */
    interface Receiver {
        /** @return how many rows were taken, or -1 when they were not counted */
        long table(String name, String columns, InputStream rows) throws IOException, SQLException;

        void sequence(String name, long last, boolean called) throws SQLException;
    }

    /** What the whole of a backup that is in order says about itself. */
    public record Verified(BackupHeader header, byte[] keyFile, long tables, long rows) {}

    /**
     * Reads it to its end without keeping anything.
     *
     * @throws IOException one sentence for the operator: cut short, altered, another key
     */
    public Verified verify() throws IOException {
        try {
            return read(new Receiver() {
                @Override
                public long table(String name, String columns, InputStream rows) throws IOException {
                    rows.transferTo(OutputStream.nullOutputStream());
                    return -1;
                }

                @Override
                public void sequence(String name, long last, boolean called) {}
            });
        } catch (SQLException e) {
            throw new IllegalStateException("no database takes part in this", e);
        }
    }

    Verified read(Receiver receiver) throws IOException, SQLException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            return parts(new DataInputStream(new SealedInput(raw, key)), receiver);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (EOFException e) {
            throw new IOException("the backup " + file + " was cut short; nothing was changed", e);
        } catch (IOException e) {
            throw new IOException("the backup " + file + " " + e.getMessage() + "; nothing was changed", e);
        }
    }

    private static Verified parts(DataInputStream in, Receiver receiver) throws IOException, SQLException {
        BackupHeader header = BackupHeader.read(in);
        byte[] keyFile = {};
        long tables = 0;
        long rows = 0;
        for (int part = in.read(); part != Part.END; part = in.read()) {
            switch (part) {
                case Part.KEY_FILE -> keyFile = keyFile(in);
                case Part.TABLE -> {
                    tables++;
                    rows += table(in, receiver);
                }
                case Part.SEQUENCE -> receiver.sequence(in.readUTF(), in.readLong(), in.readBoolean());
                default -> throw new IOException("was altered");
            }
        }
        if (in.read() >= 0) {
            throw new IOException("was altered");
        }
        return new Verified(header, keyFile, tables, rows);
    }

    private static byte[] keyFile(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_KEY_FILE) {
            throw new IOException("was altered");
        }
        byte[] keyFile = new byte[length];
        in.readFully(keyFile);
        return keyFile;
    }

    private static long table(DataInputStream in, Receiver receiver) throws IOException, SQLException {
        String name = in.readUTF();
        String columns = in.readUTF();
        MessageDigest digest = Blocks.digest();
        Blocks.In blocks = new Blocks.In(in, digest);
        long taken = receiver.table(name, columns, blocks);
        blocks.transferTo(OutputStream.nullOutputStream());
        long rows = in.readLong();
        byte[] expected = in.readNBytes(DIGEST);
        if (!MessageDigest.isEqual(expected, digest.digest()) || (taken >= 0 && taken != rows)) {
            throw new IOException("was altered in table " + name);
        }
        return rows;
    }
}
