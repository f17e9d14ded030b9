package servicecircle.bench.booking;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import servicecircle.bench.house.HouseDatabase;

/** The bare INSERT by the client library that the center uses, where pgbench is not installed. */
final class PgClientLoad implements InsertLoad {
    /** The same statement with numbered parameters, in the order of {@link #parameters}. */
    static final String SQL = BareInsert.SQL
            .replace(":center", "$1::int")
            .replace(":room", "$2::int")
            .replace(":resident", "$3::bigint")
            .replace(":code::text", "$4::text")
            .replace(":request::text", "$5::text")
            .replace(":start", "$6::bigint")
            .replace(":finish", "$7::bigint");

    private final BareInsert insert;
    private final Vertx vertx;
    private final PgConnectOptions address;

    PgClientLoad(BareInsert insert, Vertx vertx, PgConnectOptions address) {
        this.insert = insert;
        this.vertx = vertx;
        this.address = address;
    }

    @Override
    public String name() {
        return "vertx-pg-client, prepared";
    }

    @Override
    public Round run(long from, Duration length) throws Exception {
        AtomicLong next = new AtomicLong(from);
        long start = System.nanoTime();
        long deadline = start + length.toNanos();
        Latencies all = Latencies.all(Clients.together(BareInsert.CLIENTS, client -> {
            PgConnection connection = HouseDatabase.await(PgConnection.connect(vertx, address));
            PreparedStatement statement = HouseDatabase.await(connection.prepare(SQL));
            Sampler sampler = new Sampler();
            for (long sent = System.nanoTime(); sent < deadline; sent = System.nanoTime()) {
                HouseDatabase.await(statement.query().execute(parameters(next.getAndIncrement())));
                sampler.add(System.nanoTime() - sent);
            }
            HouseDatabase.await(connection.close());
            return sampler.latencies();
        }));
        return new Round(all.count() * 1e9 / (System.nanoTime() - start), all);
    }

    private Tuple parameters(long slot) {
        String text = Long.toString(slot);
        return Tuple.tuple()
                .addValue((int) insert.center())
                .addValue((int) insert.room(slot))
                .addValue(insert.resident(slot))
                .addValue(text)
                .addValue(text)
                .addValue(insert.start(slot))
                .addValue(insert.finish(slot));
    }
}
