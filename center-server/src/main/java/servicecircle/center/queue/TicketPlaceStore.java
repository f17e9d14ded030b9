package servicecircle.center.queue;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.stream.StreamSupport;
import servicecircle.center.passes.Reference;
import servicecircle.center.support.db.Database;

/** Looks over all centers of a host, because the QR code of a number or an appointment does not name its center; answers nothing but its id. */
final class TicketPlaceStore {
    private static final String CENTER = """
            SELECT c.code FROM center c
            WHERE c.id = (SELECT center_id FROM ticket WHERE reference = $1
              UNION ALL SELECT center_id FROM appointment WHERE reference = $1)""";

    private final Database database;

    TicketPlaceStore(Database database) {
        this.database = database;
    }

    Future<Optional<String>> centerOf(Reference reference) {
        return database.query(CENTER, Tuple.of(reference.id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("code"))
                        .findFirst());
    }
}
