package servicecircle.center.support.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.db.DatabaseRoles;
import servicecircle.center.support.db.Migrations;

/**
 * Puts a verified backup into an empty database: the schema as it was, all rows in one transaction, then the migrations that
 * came since. The triggers sleep meanwhile, so that they neither refuse old rows nor write new ones.
 */
public final class Restoration {
    private final BackupReader backup;
    private final Consumer<String> progress;

    public Restoration(BackupReader backup, Consumer<String> progress) {
        this.backup = backup;
        this.progress = progress;
    }

    /**
     * Refuses what cannot be restored; to be asked before anything is touched.
     *
     * @throws IOException when the file is not in order, or newer than this program
     */
    public BackupReader.Verified verified() throws IOException {
        BackupReader.Verified verified = backup.verify();
        if (Migrations.isNewerThanKnown(verified.header().schema())) {
            throw new IOException("the backup is of schema " + verified.header().schema()
                    + ", which is newer than this version knows; nothing was changed");
        }
        return verified;
    }

    /**
     * Fills an empty database.
     *
     * @throws IOException when the target is not empty; one sentence for the operator
     */
    public void into(DatabaseRoles target, BackupHeader header) throws IOException, SQLException {
        refuseFull(target.owner());
        Migrations.runUpTo(header.schema(), target);
        fill(target.owner());
        Migrations.run(target);
    }

    /** All rows into tables that are there already, or none. */
    void fill(DatabaseAddress owner) throws IOException, SQLException {
        try (Connection connection = connect(owner)) {
            connection.setAutoCommit(false);
            fill(connection);
            connection.commit();
        }
    }

    private static void refuseFull(DatabaseAddress owner) throws IOException, SQLException {
        try (Connection connection = connect(owner)) {
            if (!new Catalogue(connection).tables().isEmpty()) {
                throw new IOException("the database " + owner + " is not empty; a restore replaces nothing");
            }
        }
    }

    private void fill(Connection connection) throws IOException, SQLException {
        Catalogue catalogue = new Catalogue(connection);
        List<String> triggers = catalogue.triggersOn();
        List<String> tables = catalogue.tables();
        for (String table : tables) {
            run(connection, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
        // Migrations may have put rows of their own into a fresh schema.
        run(connection, "TRUNCATE " + String.join(", ", tables));
        backup.read(new Filler(connection));
        for (String trigger : triggers) {
            run(connection, trigger);
        }
    }

    private final class Filler implements BackupReader.Receiver {
        private final Connection connection;

        private Filler(Connection connection) {
            this.connection = connection;
        }

        @Override
        public long table(String name, String columns, InputStream rows) throws IOException, SQLException {
            long taken = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + name + " (" + columns + ") FROM STDIN (FORMAT binary)", rows);
            progress.accept(name + ": " + taken + " rows");
            return taken;
        }

        @Override
        public void sequence(String name, long last, boolean called) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
                statement.setString(1, name);
                statement.setLong(2, last);
                statement.setBoolean(3, called);
                statement.execute();
            }
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
