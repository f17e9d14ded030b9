package servicecircle.center.support.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a database holds, asked over one connection. Names come quoted where they have to be. */
record Catalogue(Connection connection) {
    /** Those with rows of their own, referred ones first. */
    List<String> tables() throws SQLException {
        List<String> tables = texts("""
                SELECT c.oid::regclass::text FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
                ORDER BY c.relname""");
        return TableOrder.referredFirst(tables, references());
    }

    List<String> sequences() throws SQLException {
        return texts("""
                SELECT c.oid::regclass::text FROM pg_class c
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' ORDER BY c.relname""");
    }

    /** As they stand between the brackets of COPY; what the database computes itself cannot be copied in. */
    String columns(String table) throws SQLException {
        return String.join(", ", texts("""
                SELECT quote_ident(attname) FROM pg_attribute
                WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                ORDER BY attnum""".formatted(table)));
    }

    /** How to put back each trigger that is on, after all were switched off. */
    List<String> triggersOn() throws SQLException {
        return texts("""
                SELECT format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass,
                              CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname)
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgenabled <> 'D'""");
    }

    /** The newest migration, or empty in a database that has none. */
    String schema() throws SQLException {
        if (!tables().contains("flyway_schema_history")) {
            return "";
        }
        List<String> versions = texts("""
                SELECT version FROM flyway_schema_history
                WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1""");
        return versions.isEmpty() ? "" : versions.get(0);
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> refersTo = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint
                        WHERE contype = 'f'""")) {
            while (rows.next()) {
                refersTo.computeIfAbsent(rows.getString(1), first -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return refersTo;
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
