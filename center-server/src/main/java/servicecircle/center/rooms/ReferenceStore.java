package servicecircle.center.rooms;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import servicecircle.center.passes.Reference;
import servicecircle.center.support.db.Database;

/**
 * Which center of this host a reference belongs to. The only store that looks over all centers, and all it can answer is
 * a center's id: a QR code does not name its center, and asking 268 stores in turn would be silly.
 */
final class ReferenceStore {
    private static final String SELECT =
            "SELECT c.code FROM booking b JOIN center c ON c.id = b.center_id WHERE b.reference = $1";

    private final Database database;

    ReferenceStore(Database database) {
        this.database = database;
    }

    Future<Optional<String>> centerOf(Reference reference) {
        return database.query(SELECT, Tuple.of(reference.id()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getString("code")));
    }
}
