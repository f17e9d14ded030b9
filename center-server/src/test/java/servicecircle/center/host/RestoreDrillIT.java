package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import servicecircle.center.host.config.ConfigFolder;
import servicecircle.center.host.config.DataFolder;
import servicecircle.center.host.tools.Tools;
import servicecircle.center.rooms.catalogue.Hall;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.db.DatabaseRoles;
import servicecircle.center.support.db.EmbeddedDatabase;
import servicecircle.center.support.db.Migrations;

/** A hall burns down: what is left is a backup file and its key. */
class RestoreDrillIT {
    private static final String OVERLAPS = """
            SELECT count(*) FROM booking a JOIN booking b ON a.room_id = b.room_id AND a.id < b.id
              AND a.occupied && b.occupied
            WHERE a.status = 'APPROVED' AND b.status = 'APPROVED'""";

    private static final String LINES = "SELECT string_agg(actor_kind || ' ' || center_id || ' ' || detail, ',')"
            + " FROM audit_log WHERE action = '%s'";

    private static final Hall HALL = AnyHall.aHall(Api.CENTER);

    @TempDir
    Path folder;

    private Path old;
    private Path file;
    private Path key;
    private EmbeddedDatabase database;
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        // Servers of one JVM share the first one's programs: that must not be one whose folder goes away.
        AnyDatabase.ensureStarted();
        old = folder.resolve("old");
        file = folder.resolve("hall.backup");
        key = folder.resolve("backup.key");
        Keys keys = keysOf(old);
        database = EmbeddedDatabase.start(DataFolder.database(old), keys);
        Migrations.run(database.roles());
        host = RunningHost.on(database.address(), keys, HALL);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        database.close();
    }

    @Test
    void what_was_booked_before_the_backup_is_there_after_a_restore_elsewhere() throws Exception {
        JsonObject booked = host.api.post(Api.bookings(), aBooking(0)).json();
        CompletableFuture<Void> bookingsGoOn = CompletableFuture.runAsync(() -> book(1, 40));
        while (host.count("SELECT count(*) FROM booking") < 10) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        backUp();
        bookingsGoOn.join();
        Path fresh = folder.resolve("fresh");

        tools("restore", file.toString(), "--data", fresh.toString(), "--key-file", key.toString());

        assertThat(Files.readString(DataFolder.keyFile(fresh))).isEqualTo(Files.readString(DataFolder.keyFile(old)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DataFolder.keyFile(fresh))))
                .isEqualTo("rw-------");
        try (EmbeddedDatabase restored = EmbeddedDatabase.start(DataFolder.database(fresh), keysOf(fresh))) {
            Migrations.run(restored.roles());
            RunningHost again = RunningHost.on(restored.address(), keysOf(fresh), HALL);
            holdsTheInvariants(again);
            opensFor(again, booked);
            goesOnBooking(again);
            toldInTheTrail(again);
            again.close();
        }
    }

    /** The line of a backup cannot be in its own file; the restored trail goes on with the line of the restore. */
    private void toldInTheTrail(RunningHost again) throws Exception {
        assertThat(host.text(LINES.formatted("BACKUP_MADE"))).isEqualTo("SYSTEM 0 bytes=" + Files.size(file));
        assertThat(again.text(LINES.formatted("BACKUP_MADE"))).isEqualTo("null");
        assertThat(again.text(LINES.formatted("RESTORED"))).matches("SYSTEM 0 made=20[0-9TZ:.-]+");
        assertThat(host.text(LINES.formatted("RESTORED"))).isEqualTo("null");
        assertThat(Await.value(again.host().people().audit().check()).breaks()).isEmpty();
    }

    /** The file is one moment: of each booking there is all or nothing. */
    private void holdsTheInvariants(RunningHost again) throws Exception {
        assertThat(again.count(OVERLAPS)).isZero();
        long bookings = again.count("SELECT count(*) FROM booking");
        assertThat(bookings).isBetween(10L, 41L);
        assertThat(again.count("SELECT count(*) FROM outbox")).isEqualTo(bookings);
        assertThat(again.count("SELECT count(*) FROM resident")).isEqualTo(bookings);
        assertThat(again.count("SELECT count(*) FROM booking b JOIN resident r ON r.id = b.resident_id"))
                .isEqualTo(bookings);
        assertThat(again.text("SELECT max(version) FROM flyway_schema_history"))
                .isEqualTo(host.text("SELECT max(version) FROM flyway_schema_history"));
        // The triggers sleep during a restore and no longer; the constraint itself never does.
        assertThat(again.count("SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'"))
                .isZero();
        assertThat(again.count("SELECT count(*) FROM pg_constraint WHERE conname = 'booking_no_overlap'"))
                .isEqualTo(1);
    }

    private static void opensFor(RunningHost again, JsonObject booked) throws Exception {
        assertThat(again.api.get("/Q/" + booked.getString("reference")).status())
                .isEqualTo(200);
        JsonObject asked = new JsonObject().put("code", booked.getString("code"));
        assertThat(again.api
                        .post(Api.bookings() + "/find", asked.copy().put("lastFour", "0000"))
                        .status())
                .isEqualTo(200);
        assertThat(again.api
                        .post(Api.bookings() + "/find", asked.put("lastFour", "9999"))
                        .status())
                .isEqualTo(404);
    }

    /** Also a new resident: the sequences go on where they were. */
    private static void goesOnBooking(RunningHost again) throws Exception {
        assertThat(again.api.post(Api.bookings(), aBooking(45)).status()).isEqualTo(201);
        assertThat(again.api.post(Api.bookings(), aBooking(0)).status()).isEqualTo(409);
    }

    @Test
    void what_is_damaged_cut_short_or_under_another_key_is_one_sentence_and_changes_nothing() throws Exception {
        book(0, 3);
        backUp();
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        Path otherKey = folder.resolve("other/keys/backup.key");
        tools(
                "backup",
                folder.resolve("other.backup").toString(),
                "--data",
                old.toString(),
                "--key-file",
                otherKey + "");

        refused(Files.write(folder.resolve("damaged"), damaged), key, "was altered");
        refused(Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 40)), key, "was cut short");
        refused(Files.write(folder.resolve("no-end"), Arrays.copyOf(whole, whole.length / 2)), key, "was cut short");
        refused(file, otherKey, "was sealed with another backup key");
        refused(Files.write(folder.resolve("text"), new byte[100]), key, "is no backup");
        refused(folder.resolve("nothing"), key, "there is no file");
        refused(file, folder.resolve("no.key"), "there is no backup key file");
    }

    @Test
    void a_restore_replaces_nothing_and_a_backup_neither() throws Exception {
        backUp();

        assertThatThrownBy(() -> tools("restore", file + "", "--data", old + "", "--key-file", key + ""))
                .hasMessageContaining("is not empty");
        assertThatThrownBy(this::backUp).hasMessageContaining("is there already");
        assertThatThrownBy(() -> tools(
                        "restore",
                        file + "",
                        "--config",
                        anExternalHost(rolesWithTables()) + "",
                        "--key-file",
                        key + ""))
                .hasMessageContaining("is not empty");
    }

    @Test
    void an_operators_own_empty_database_is_filled_with_all_privileges_in_place() throws Exception {
        book(0, 3);
        backUp();
        DatabaseRoles empty = AnyDatabase.empty();

        tools("restore", file + "", "--config", anExternalHost(empty) + "", "--key-file", key + "");

        RunningHost again = RunningHost.on(empty.application(), keysOf(folder.resolve("external")), HALL);
        assertThat(again.count("SELECT count(*) FROM booking")).isEqualTo(3);
        assertThat(again.text(LINES.formatted("RESTORED"))).startsWith("SYSTEM 0 made=20");
        goesOnBooking(again);
        again.close();
    }

    private DatabaseRoles rolesWithTables() {
        DatabaseRoles roles = AnyDatabase.empty();
        Migrations.run(roles);
        return roles;
    }

    private Path anExternalHost(DatabaseRoles roles) throws IOException {
        Path own = Files.createDirectories(folder.resolve("external"));
        DatabaseAddress application = roles.application();
        return new ConfigFolder(own)
                .aHost(
                        "data: " + own,
                        "database:",
                        "  url: postgresql://127.0.0.1:" + application.port() + "/" + application.database(),
                        "  user: " + application.user(),
                        "  passwordFile: " + Files.writeString(own.resolve("a"), application.password()),
                        "  migration:",
                        "    user: " + roles.owner().user(),
                        "    passwordFile: "
                                + Files.writeString(
                                        own.resolve("o"), roles.owner().password()));
    }

    private void refused(Path backup, Path withKey, String sentence) throws IOException {
        Path target = folder.resolve("never");
        assertThatThrownBy(() -> tools("restore", backup + "", "--data", target + "", "--key-file", withKey + ""))
                .hasMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
        assertThat(target).doesNotExist();
    }

    private void backUp() throws Exception {
        tools("backup", file.toString(), "--data", old.toString(), "--key-file", key.toString());
    }

    private static void tools(String... words) throws Exception {
        new Tools(Clock.systemUTC(), new SecureRandom()).run(List.of(words));
    }

    private void book(int from, int count) {
        Stream.iterate(from, i -> i + 1).limit(count).forEach(i -> {
            try {
                assertThat(host.api.post(Api.bookings(), aBooking(i)).status()).isEqualTo(201);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Of another person and another hour each; the first one's number ends in 0000. */
    private static JsonObject aBooking(int i) {
        var start = AnyHall.START.plusSeconds(86_400L * (i / 10) + 3_600L * (i % 10));
        return Api.aBooking()
                .put("phone", "1990000%04d".formatted(i))
                .put("start", start.toString())
                .put("end", start.plusSeconds(3_600).toString());
    }

    private static Keys keysOf(Path data) {
        try {
            return Keys.open(DataFolder.keyFile(data), new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
