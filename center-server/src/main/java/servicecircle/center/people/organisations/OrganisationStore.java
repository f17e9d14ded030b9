package servicecircle.center.people.organisations;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.residents.SealedCard;
import servicecircle.center.support.db.Database;

/** Organisations of all centers of this host; each statement names the center it speaks for. */
final class OrganisationStore {
    private static final String COLUMNS =
            "o.id, o.kind, o.name, o.credit_code, o.purpose, o.contact_sealed, o.phone_sealed,"
                    + " o.state, o.reason, o.submitted_at, o.certified_until";

    /** Neither a repeated key nor a second application for one code makes a row; the caller finds out which it was. */
    private static final String SUBMIT = """
            WITH made AS (
              INSERT INTO organisation (id, center_id, kind, name, credit_code, purpose, contact_sealed, phone_sealed, consent,
                state, idempotency_key, submitted_at)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'SUBMITTED', $10, $11)
              ON CONFLICT DO NOTHING RETURNING id)
            SELECT audit_append($2, $12, $13, 'ORGANISATION_SUBMITTED', id::text, 'kind=' || $3) FROM made""";

    private static final String DECIDE = """
            WITH done AS (
              UPDATE organisation SET state = $4, reason = $5, certified_until = coalesce($6, certified_until),
                decided_at = $7, version = version + 1
              WHERE id = $1 AND center_id = $2 AND state = $3 RETURNING id)
            SELECT audit_append($2, $8, $9, $10, id::text, '') FROM done""";

    /** Read and written down in one statement: no view without its line, no line without a view. */
    private static final String REVEAL = "SELECT " + COLUMNS + """
            , audit_append($2, $3, $4, 'CONTACT_REVEALED', o.id::text, $5) AS line
            FROM organisation o WHERE o.id = $1 AND o.center_id = $2 AND o.phone_sealed IS NOT NULL""";

    private static final String EXPIRE = """
            WITH done AS (
              UPDATE organisation SET state = 'EXPIRED', decided_at = $2, version = version + 1
              WHERE state = 'CERTIFIED' AND certified_until < $1 RETURNING id, center_id)
            SELECT audit_append(center_id, 'SYSTEM', '', 'ORGANISATION_EXPIRED', id::text, '') FROM done""";

    private final Database database;

    OrganisationStore(Database database) {
        this.database = database;
    }

    /** An application as the database may hold it. */
    record Submission(UUID id, int center, UUID key, Application application, SealedCard contact) {}

    /** @return whether this call made it */
    Future<Boolean> submit(Submission submission, Actor by, Instant now) {
        Application application = submission.application();
        return database.query(
                        SUBMIT,
                        Tuple.tuple()
                                .addValue(submission.id())
                                .addValue(submission.center())
                                .addValue(application.kind().name())
                                .addValue(application.name())
                                .addValue(application.creditCode())
                                .addValue(application.purpose())
                                .addValue(Buffer.buffer(submission.contact().name()))
                                .addValue(Buffer.buffer(submission.contact().phone()))
                                .addValue(application.consent())
                                .addValue(submission.key())
                                .addValue(now.atOffset(ZoneOffset.UTC))
                                .addValue(by.kind())
                                .addValue(by.name()))
                .map(rows -> rows.size() == 1);
    }

    Future<Optional<Organisation>> findByKey(int center, UUID key) {
        return one(
                "SELECT " + COLUMNS + " FROM organisation o WHERE o.center_id = $1 AND o.idempotency_key = $2",
                Tuple.of(center, key));
    }

    Future<Optional<Organisation>> find(int center, UUID id) {
        return one(
                "SELECT " + COLUMNS + " FROM organisation o WHERE o.center_id = $1 AND o.id = $2",
                Tuple.of(center, id));
    }

    /** Those that wait first, the newest first among equals; no more than a page can show. */
    Future<List<Organisation>> of(int center, int most) {
        return database.query(
                        "SELECT " + COLUMNS + " FROM organisation o WHERE o.center_id = $1"
                                + " ORDER BY o.state <> 'SUBMITTED', o.state <> 'CERTIFIED', o.submitted_at DESC LIMIT $2",
                        Tuple.of(center, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OrganisationStore::organisation)
                        .toList());
    }

    /** @return whether it was in the state from which this is possible */
    Future<Boolean> decide(Place place, Decision decision, Actor by, Instant now) {
        return database.query(
                        DECIDE,
                        Tuple.tuple()
                                .addValue(place.id())
                                .addValue(place.center())
                                .addValue(decision.from().name())
                                .addValue(decision.to().name())
                                .addValue(decision.reason())
                                .addValue(decision.until())
                                .addValue(now.atOffset(ZoneOffset.UTC))
                                .addValue(by.kind())
                                .addValue(by.name())
                                .addValue(decision.action().name()))
                .map(rows -> rows.size() == 1);
    }

    /** One whose contact may be opened now, because its line stands in the trail; empty where the contact is gone. */
    Future<Optional<Organisation>> reveal(Place place, String reason, Actor by) {
        return one(REVEAL, Tuple.of(place.id(), place.center(), by.kind(), by.name(), "reason=" + reason));
    }

    /** Ends the certificates whose last day was before {@code today}. */
    Future<Integer> expire(LocalDate today, Instant now) {
        return database.query(EXPIRE, Tuple.of(today, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.size());
    }

    /** Which organisation of which center. */
    record Place(int center, UUID id) {}

    private Future<Optional<Organisation>> one(String sql, Tuple parameters) {
        return database.query(sql, parameters).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(OrganisationStore::organisation));
    }

    private static Organisation organisation(Row row) {
        return new Organisation(
                row.getUUID("id"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("credit_code"),
                row.getString("purpose"),
                contact(row.getBuffer("contact_sealed"), row.getBuffer("phone_sealed")),
                Organisation.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getOffsetDateTime("submitted_at").toInstant(),
                row.getLocalDate("certified_until"));
    }

    private static @Nullable SealedCard contact(@Nullable Buffer name, @Nullable Buffer phone) {
        return name == null || phone == null ? null : new SealedCard(name.getBytes(), phone.getBytes());
    }
}
