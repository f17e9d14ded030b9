package servicecircle.center.support.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import servicecircle.center.support.crypto.BackupKey;
import servicecircle.center.support.crypto.SealedOutput;
import servicecircle.center.support.db.DatabaseAddress;

/**
 * Writes a backup while the host goes on working: one read-only transaction sees all tables as they stood when it began.
 * The file gets its name only when it is whole and on the disk.
 */
public final class Snapshot {
    private final BackupKey key;
    private final Clock clock;
    private final SecureRandom random;
    private final Consumer<String> progress;

    public Snapshot(BackupKey key, Clock clock, SecureRandom random, Consumer<String> progress) {
        this.key = key;
        this.clock = clock;
        this.random = random;
        this.progress = progress;
    }

    /**
     * Backs up one database and the key file that belongs to it.
     *
     * @param owner of the schema
     * @param file must not exist yet
     * @throws IOException with a sentence for the operator
     */
    public void write(DatabaseAddress owner, Path keyFile, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new IOException(file + " is there already; a backup replaces nothing");
        }
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(half);
        try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
                FileChannel channel = FileChannel.open(
                        half,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            begin(connection);
            SealedOutput sealed = new SealedOutput(Channels.newOutputStream(channel), key, random);
            write(connection, Files.readAllBytes(keyFile), new DataOutputStream(sealed));
            sealed.close();
            channel.force(true);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = 0");
        }
    }

    private void write(Connection connection, byte[] keyFile, DataOutputStream out) throws IOException, SQLException {
        Catalogue catalogue = new Catalogue(connection);
        new BackupHeader(clock.instant(), catalogue.schema()).write(out);
        out.writeByte(Part.KEY_FILE);
        out.writeInt(keyFile.length);
        out.write(keyFile);
        for (String table : catalogue.tables()) {
            writeTable(connection, table, catalogue.columns(table), out);
        }
        for (String sequence : catalogue.sequences()) {
            writeSequence(connection, sequence, out);
        }
        out.writeByte(Part.END);
        out.flush();
    }

    private void writeTable(Connection connection, String table, String columns, DataOutputStream out)
            throws IOException, SQLException {
        out.writeByte(Part.TABLE);
        out.writeUTF(table);
        out.writeUTF(columns);
        MessageDigest digest = Blocks.digest();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows;
        try (Blocks.Out blocks = new Blocks.Out(out, digest)) {
            rows = copy.copyOut("COPY " + table + " (" + columns + ") TO STDOUT (FORMAT binary)", blocks);
        }
        out.writeLong(rows);
        out.write(digest.digest());
        progress.accept(table + ": " + rows + " rows");
    }

    private static void writeSequence(Connection connection, String sequence, DataOutputStream out)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT last_value, is_called FROM " + sequence)) {
            row.next();
            out.writeByte(Part.SEQUENCE);
            out.writeUTF(sequence);
            out.writeLong(row.getLong(1));
            out.writeBoolean(row.getBoolean(2));
        }
    }
}
