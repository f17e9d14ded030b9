package servicecircle.center.support.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/**
 * What stands first in a backup.
 *
 * @param madeAt the moment of the snapshot
 * @param schema the newest migration that the database had
 */
public record BackupHeader(Instant madeAt, String schema) {
    private static final int FORMAT = 1;

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(madeAt.toString());
        out.writeUTF(schema);
    }

    static BackupHeader read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("is of a format that this version does not read");
        }
        return new BackupHeader(Instant.parse(in.readUTF()), in.readUTF());
    }
}
