package servicecircle.center.people;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import servicecircle.center.support.db.Transaction;

/** Residents of one center. A resident is a telephone number, known by its blind index. */
public final class ResidentStore {
    private static final String LOCK = """
            INSERT INTO resident (center_id, phone_index, phone_sealed) VALUES ($1, $2, $3)
            ON CONFLICT (center_id, phone_index) DO UPDATE SET seen_at = now()
            RETURNING id""";

    private final int center;

    ResidentStore(int center) {
        this.center = center;
    }

    /**
     * Finds or makes the resident and keeps their row locked until the transaction ends, so that a quota counted
     * afterwards cannot be passed by two requests at once.
     *
     * @return the resident's id
     */
    public Future<Long> lockResident(Transaction transaction, SealedContact contact) {
        return transaction
                .query(
                        LOCK,
                        Tuple.of(center, Buffer.buffer(contact.phoneIndex()), Buffer.buffer(contact.phoneSealed())))
                .map(rows -> rows.iterator().next().getLong("id"));
    }
}
