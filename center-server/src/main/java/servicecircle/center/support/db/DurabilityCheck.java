package servicecircle.center.support.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the <em>running</em> server whether it keeps what it acknowledges. Measured: with {@code fsync=off} a power
 * cut loses whole tables while PostgreSQL starts as if all was well; with {@code synchronous_commit=off}, thousands of
 * acknowledged commits.
 */
public final class DurabilityCheck {
    private static final int OLDEST = 150_000;
    private static final String VERSION = "server_version_num";

    private DurabilityCheck() {}

    /**
     * Refuses a careless server.
     *
     * @throws UnsafeDatabase naming each setting that has to change
     * @throws SQLException when the server cannot be asked
     */
    public static void run(DatabaseAddress address) throws SQLException {
        String sentence = sentenceOn(read(address));
        if (sentence != null) {
            throw new UnsafeDatabase(sentence);
        }
    }

    /** What an operator has to hear, or null. A server that is too old is told apart: its settings may be fine. */
    static @Nullable String sentenceOn(Map<String, String> settings) {
        List<String> objections = objectionsTo(settings);
        if (objections.isEmpty()) {
            return null;
        }
        return objections.stream()
                .filter(objection -> objection.startsWith(VERSION))
                .findFirst()
                .map(version -> "this PostgreSQL is older than 15: " + version)
                .orElse("this PostgreSQL would lose bookings after a power cut: " + String.join(", ", objections));
    }

    /** What is wrong with these settings, as {@code name=value} each; empty when nothing is. */
    static List<String> objectionsTo(Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> !isSafe(setting.getKey(), setting.getValue()))
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private static boolean isSafe(String name, String value) {
        return switch (name) {
            case "fsync", "full_page_writes", "data_checksums" -> value.equals("on");
            case "synchronous_commit" -> !value.equals("off");
            case "data_sync_retry" -> value.equals("off");
            case VERSION -> Integer.parseInt(value) >= OLDEST;
            default -> true;
        };
    }

    private static Map<String, String> read(DatabaseAddress address) throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT name, setting FROM pg_settings
                        WHERE name IN ('fsync', 'full_page_writes', 'data_checksums', 'synchronous_commit',
                                       'data_sync_retry', 'server_version_num')
                        ORDER BY name""")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }

    /** The server's settings are not safe enough for a hall. */
    public static final class UnsafeDatabase extends RuntimeException {
        UnsafeDatabase(String message) {
            super(message);
        }
    }
}
