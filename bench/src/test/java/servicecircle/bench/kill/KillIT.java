package servicecircle.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import servicecircle.bench.hall.CenterApi;
import servicecircle.bench.hall.DemoHall;
import servicecircle.bench.hall.EmbeddedFolder;
import servicecircle.bench.hall.FreePort;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.hall.Ledger;

class KillIT {
    private static final int PEOPLE = 1_000;
    private static final int DISTINCT = 600;
    private static final long SEED = 20261122;
    private static final String ROWS = """
            SELECT b.idempotency_key AS key, b.reference, r.code AS room, lower(b.during) AS starts,
              upper(b.during) AS ends, b.status
            FROM booking b JOIN room r ON r.id = b.room_id""";

    private final Path data = DemoHall.temporaryFolder();
    private HallProcess center;

    @BeforeEach
    void open() throws Exception {
        center = HallProcess.center(ManyRooms.writeInto(data), data, FreePort.any())
                .start()
                .awaitReady();
    }

    @AfterEach
    void close() {
        center.close();
        new EmbeddedFolder(data).stopLeftOver();
        DemoHall.delete(data);
    }

    @Test
    void no_acknowledged_booking_is_lost_when_server_and_database_are_killed() throws Exception {
        LocalDate tomorrow =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ManyRooms.ZONE).plusDays(1);
        List<Order> orders = Order.draw(PEOPLE, DISTINCT, tomorrow, new Random(SEED));
        CenterApi api = new CenterApi(center.address(), ManyRooms.CENTER);
        List<Reply> told;
        List<Reply> toldAgain;
        try (Crowd crowd = new Crowd(api)) {
            List<Future<Reply>> replies = crowd.send(orders);
            crowd.awaitAnswers(PEOPLE / 3);
            killServer();
            crowd.awaitAnswers(PEOPLE / 3);
            new EmbeddedFolder(data).killTree();
            told = Crowd.all(replies);
            toldAgain = Crowd.all(crowd.send(told.stream().map(Reply::order).toList()));
        }

        Audit audit = audit(told);
        System.out.println(summary(told));
        assertThat(audit.findings()).as("seed %d", SEED).isEmpty();
        assertSameAnswers(told, toldAgain);
        assertThat(audit(told)).as("repeating changed nothing").isEqualTo(audit);
        assertSeenThroughTheApi(api, told);
        assertThat(told.stream().filter(reply -> reply.tries() > 1))
                .as("else nothing was killed in the middle")
                .isNotEmpty();
        assertTheAuditWouldHaveSeen(audit);
    }

    private void killServer() {
        center.kill();
        center.start().awaitReady();
    }

    private Audit audit(List<Reply> told) throws Exception {
        try (Ledger ledger = new Ledger(new EmbeddedFolder(data))) {
            List<Entry> stored = ledger.rows(ROWS).stream().map(KillIT::entry).toList();
            return new Audit(told, stored, ledger.count("SELECT count(*) FROM outbox WHERE topic = 'booking.made'"));
        }
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getUUID("key"),
                References.written(row.getUUID("reference")),
                row.getString("room"),
                instant(row, "starts"),
                instant(row, "ends"),
                row.getString("status"));
    }

    private static Instant instant(Row row, String column) {
        return row.get(OffsetDateTime.class, column).toInstant();
    }

    private static void assertSameAnswers(List<Reply> told, List<Reply> toldAgain) {
        for (int at = 0; at < told.size(); at++) {
            assertThat(toldAgain.get(at).says(told.get(at)))
                    .as("first %s, then %s", told.get(at), toldAgain.get(at))
                    .isTrue();
            assertThat(toldAgain.get(at).first()).as("%s", toldAgain.get(at)).isFalse();
        }
    }

    private static void assertSeenThroughTheApi(CenterApi api, List<Reply> told) throws Exception {
        for (Reply reply : told) {
            if (reply.isBooked()) {
                CenterApi.Answer slip = api.slip(reply.reference());
                assertThat(slip.status()).as("%s", reply).isEqualTo(200);
                assertThat(Instant.parse(slip.text("start")))
                        .isEqualTo(reply.order().start());
            }
        }
    }

    /** The negative control: with a history that has gone wrong, the same audit must say so. */
    private static void assertTheAuditWouldHaveSeen(Audit audit) {
        Reply booked = audit.told().stream().filter(Reply::isBooked).findFirst().orElseThrow();
        List<Reply> told = new ArrayList<>(audit.told());
        told.add(new Reply(booked.order(), "0".repeat(26), "", true, 1));
        assertThat(new Audit(told, audit.stored(), audit.outbox()).findings())
                .anyMatch(finding -> finding.contains("0".repeat(26) + " exists 0 times"));

        List<Entry> stored = new ArrayList<>(audit.stored());
        stored.add(stored.get(0));
        assertThat(new Audit(audit.told(), stored, audit.outbox()).findings())
                .anyMatch(finding -> finding.contains("exists 2 times"))
                .anyMatch(finding -> finding.startsWith("double booked"));
    }

    private static String summary(List<Reply> told) {
        long booked = told.stream().filter(Reply::isBooked).count();
        return "kill test: " + booked + " booked, " + (told.size() - booked) + " refused, "
                + told.stream().filter(reply -> reply.tries() > 1).count() + " asked more than once, "
                + told.stream().filter(Reply::wasBookedUnheard).count() + " booked although their answer was lost";
    }
}
