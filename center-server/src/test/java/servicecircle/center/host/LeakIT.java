package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.devices.DeviceKind;
import servicecircle.center.people.staff.StaffFeature;
import servicecircle.center.support.db.AnyDatabase;
import servicecircle.center.support.db.DatabaseAddress;
import servicecircle.center.support.db.EmbeddedDatabase;
import servicecircle.center.support.db.Migrations;

/**
 * Whoever carries the database away carries no telephone number, no name and no key away: not in a dump, not in the data
 * files, not in the log of changes. Values are sought as they are and, in the dump, as the hexadecimal of bytea columns.
 */
class LeakIT {
    private static final int PEOPLE = 50;
    private static final Pattern FRESH = Pattern.compile("class=\"fresh-value\"[^>]*>([^<]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([^<]+)</code></li>");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @TempDir
    Path folder;

    /** What must be nowhere, and what it is. */
    private final Map<String, String> secrets = new TreeMap<>();

    private EmbeddedDatabase database;
    private RunningHost host;

    @BeforeEach
    void start() throws Exception {
        AnyDatabase.ensureStarted();
        database = EmbeddedDatabase.start(folder, AnyDatabase.KEYS);
        Migrations.run(database.roles());
        host = RunningHost.on(database.address(), AnyDatabase.KEYS, AnyHall.aHall(Api.CENTER));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        database.close();
    }

    @Test
    void neither_dump_nor_data_files_nor_log_of_changes_hold_what_is_secret() throws Exception {
        fillTheHouse();
        assertThat(new TreeSet<>(secrets.values()))
                .containsExactly(
                        "cookie",
                        "device key",
                        "enrolment code",
                        "name",
                        "password",
                        "phone",
                        "recovery code",
                        "set-up code",
                        "short code",
                        "totp secret");

        assertThat(foundInDump()).isEmpty();
        assertThat(foundInFiles("pg_wal")).isEmpty();
        assertThat(foundInFiles("base")).isEmpty();
        assertThat(foundInFiles("")).isEmpty();

        // The same search finds what somebody wrote down in clear text.
        secrets.put("19900007777", "marker");
        secrets.put("马克·留痕", "marker");
        asSuperuser("CREATE TABLE marker (said text); INSERT INTO marker VALUES ('19900007777 马克·留痕')");
        assertThat(foundInDump()).containsExactly("marker", "marker");
        assertThat(foundInFiles("pg_wal")).containsExactly("marker", "marker");
        assertThat(foundInFiles("base")).containsExactly("marker", "marker");
    }

    private void fillTheHouse() throws Exception {
        secret("set-up code", Await.value(host.host().people().setUpCode()).orElseThrow());
        Map<Role, String> accounts = Await.value(host.host().people().makeDemoAccounts()).stream()
                .collect(Collectors.toMap(account -> Role.valueOf(account.role()), StaffFeature.DemoAccount::password));
        accounts.values().forEach(password -> secret("password", password));
        String clerks = Objects.requireNonNull(accounts.get(Role.WINDOW_CLERK));
        for (int i = 0; i < PEOPLE; i++) {
            book(i);
        }
        register();
        StaffBrowser clerk = StaffBrowser.signedIn(host.port, RunningHost.nameOf(Role.WINDOW_CLERK), clerks);
        secret("cookie", clerk.cookie.replaceFirst(".*=", ""));
        // People type their password where the name belongs.
        new StaffBrowser(host.port).signIn(clerks, "Wrong-Passw0rd");
        secret("password", "Wrong-Passw0rd");
        secret(
                "device key",
                Await.value(host.host()
                                .people()
                                .devices()
                                .enrolDirectly(host.host().centers().get(0).centerKey(), DeviceKind.KIOSK, "hall"))
                        .replaceFirst(".*\\.", ""));
        administrate(Objects.requireNonNull(accounts.get(Role.SYSTEM_ADMIN)));
    }

    private void book(int i) throws Exception {
        String phone = "1990000%04d".formatted(1_000 + 37 * i);
        String name = "欧阳" + Character.toString(0x4E10 + 97 * i) + Character.toString(0x6210 + 89 * i);
        var start =
                AnyHall.START.minus(Duration.ofHours(6)).plus(Duration.ofMinutes(24L * 60 * (i / 25) + 30L * (i % 25)));
        Api.Answer answer = host.api.post(
                Api.bookings(),
                Api.aBooking()
                        .put("start", start.toString())
                        .put("end", start.plusSeconds(1_800).toString())
                        .put("organizer", name)
                        .put("phone", phone));
        assertThat(answer.status()).isEqualTo(201);
        secret("phone", phone);
        secret("name", name);
        secret("short code", answer.json().getString("code"));
        if (i % 10 == 0) {
            String reference = answer.json().getString("reference");
            host.api.post("/Q/" + reference + "/cancel", new JsonObject());
            host.api.postRaw(
                    "/Q/" + reference + "/data", "application/x-www-form-urlencoded", Buffer.buffer("phone=" + phone));
        }
    }

    private void register() throws Exception {
        secret("phone", "19900006543");
        secret("name", "买买提·艾力江");
        Map<String, String> fields = Map.of(
                "key", UUID.randomUUID().toString(),
                "kind", "PARTY",
                "name", "Branch of Osmanthus Lane",
                "purpose", "Meets on Fridays",
                "contactName", "买买提·艾力江",
                "phone", "19900006543");
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        assertThat(host.api
                        .postRaw(
                                "/organisations/" + Api.CENTER,
                                "application/x-www-form-urlencoded",
                                Buffer.buffer(form))
                        .status())
                .isEqualTo(201);
    }

    /** Sets up a second factor and invites a terminal. */
    private void administrate(String password) throws Exception {
        StaffBrowser admin = new StaffBrowser(host.port);
        admin.signIn(RunningHost.nameOf(Role.SYSTEM_ADMIN), password);
        String secret = fresh(admin.get("/staff/me/second").body());
        secret("totp secret", secret);
        String done =
                admin.submit("/staff/me/second", Map.of("code", code(secret))).body();
        List<String> recovery =
                RECOVERY.matcher(done).results().map(found -> found.group(1)).toList();
        assertThat(recovery).hasSize(10);
        recovery.forEach(code -> {
            secret("recovery code", code);
            secret("recovery code", code.replaceAll("[^A-Za-z0-9]", ""));
        });
        admin.get(StaffBrowser.CENTER + "/devices");
        String page = admin.submit(StaffBrowser.CENTER + "/devices", Map.of("kind", "BOARD", "place", "stairs"))
                .body();
        secret("enrolment code", fresh(page));
        secret("cookie", admin.cookie.replaceFirst(".*=", ""));
    }

    private static String fresh(String page) {
        return FRESH.matcher(page).results().findFirst().orElseThrow().group(1).replaceAll("[^A-Z0-9]", "");
    }

    /** As an authenticator computes it (RFC 6238). */
    private static String code(String secret) throws Exception {
        var bits = new java.math.BigInteger("0");
        for (int i = 0; i < secret.length(); i++) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(BASE32.indexOf(secret.charAt(i))));
        }
        byte[] key = new byte[20];
        byte[] all = bits.toByteArray();
        for (int i = 1; i <= Math.min(all.length, key.length); i++) {
            key[key.length - i] = all[all.length - i];
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                .putLong(AnyHall.NOW.getEpochSecond() / 30)
                .array());
        int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private void secret(String kind, String value) {
        assertThat(value).as(kind).hasSizeGreaterThan(3);
        secrets.put(value, kind);
    }

    private List<String> foundInDump() throws Exception {
        Map<String, String> sought = new HashMap<>(secrets);
        secrets.forEach((value, kind) -> sought.put(hex(value), kind));
        return new ArrayList<>(found(sought, dump()).values());
    }

    private byte[] dump() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = superuser()) {
            List<String> tables = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT oid::regclass::text FROM pg_class"
                            + " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("booking", "resident", "organisation", "device", "staff_session", "audit_log");
            for (String table : tables) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", out);
            }
        }
        assertThat(out.size()).isGreaterThan(10_000);
        return out.toByteArray();
    }

    /** Kinds of secrets in the files below a folder of the server, after everything was written there. */
    private List<String> foundInFiles(String below) throws Exception {
        asSuperuser("CHECKPOINT");
        Map<String, String> all = new TreeMap<>();
        long read = 0;
        for (Path file : files(below)) {
            byte[] bytes = Files.readAllBytes(file);
            read += bytes.length;
            all.putAll(found(secrets, bytes));
        }
        assertThat(read).as("bytes below %s", below).isGreaterThan(5_000_000);
        return new ArrayList<>(all.values());
    }

    private List<Path> files(String below) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> below.isEmpty()
                            || folder.relativize(path).toString().contains(below + "/"))
                    .toList();
        }
    }

    /** Which of these values stand in there; one walk, which looks closer where two bytes fit. */
    private static Map<String, String> found(Map<String, String> sought, byte[] bytes) {
        Map<Integer, List<String>> beginnings = sought.keySet().stream()
                .collect(Collectors.groupingBy(value -> two(value.getBytes(StandardCharsets.UTF_8), 0)));
        boolean[] fits = new boolean[1 << 16];
        beginnings.keySet().forEach(two -> fits[two] = true);
        Map<String, String> found = new TreeMap<>();
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (fits[two(bytes, i)]) {
                for (String value : beginnings.getOrDefault(two(bytes, i), List.of())) {
                    if (standsAt(bytes, i, value.getBytes(StandardCharsets.UTF_8))) {
                        found.put(value, sought.get(value));
                    }
                }
            }
        }
        return found;
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] & 255) << 8 | (bytes[at + 1] & 255);
    }

    private static boolean standsAt(byte[] bytes, int at, byte[] value) {
        return at + value.length <= bytes.length
                && java.util.Arrays.equals(bytes, at, at + value.length, value, 0, value.length);
    }

    private static String hex(String value) {
        return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }

    private void asSuperuser(String sql) throws Exception {
        try (Connection connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection superuser() throws Exception {
        DatabaseAddress address = database.address();
        return DriverManager.getConnection(address.jdbcUrl(), "postgres", AnyDatabase.KEYS.databasePassword());
    }
}
