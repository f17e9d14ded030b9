package servicecircle.center.queue.rating;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import servicecircle.center.support.db.Database;

/** What the ratings of one center say together. There is no way from here to a clerk or a window. */
final class RatingReportStore {
    private static final String LEVELS = """
            SELECT item, level AS code, count(*) AS times FROM rating WHERE center_id = $1 AND rated_on >= $2 GROUP BY 1, 2""";

    private static final String TAGS = """
            SELECT item, tag AS code, count(*) AS times FROM rating, unnest(tags) AS tag
            WHERE center_id = $1 AND rated_on >= $2 GROUP BY 1, 2""";

    /** Ids are drawn: the order within a day tells nothing. */
    private static final String COMMENTS = """
            SELECT id, item, rated_on, level, tags, comment_sealed FROM rating
            WHERE center_id = $1 AND rated_on >= $2 AND comment_sealed IS NOT NULL ORDER BY rated_on DESC, id LIMIT $3""";

    private final Database database;
    private final int center;

    RatingReportStore(Database database, int center) {
        this.database = database;
        this.center = center;
    }

    /** How often a code was chosen for an item. */
    record Times(String item, String code, int times) {}

    /** What somebody wrote, sealed. */
    record SealedComment(UUID rating, BadCase.About about, byte[] text) {}

    Future<List<Times>> levels(LocalDate since) {
        return times(LEVELS, since);
    }

    Future<List<Times>> tags(LocalDate since) {
        return times(TAGS, since);
    }

    Future<List<SealedComment>> comments(LocalDate since, int most) {
        return database.query(COMMENTS, Tuple.of(center, since, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SealedComment(
                                row.getUUID("id"),
                                new BadCase.About(
                                        row.getString("item"),
                                        row.getLocalDate("rated_on"),
                                        RatingLevel.valueOf(row.getString("level")),
                                        List.of(row.getArrayOfStrings("tags"))),
                                row.getBuffer("comment_sealed").getBytes()))
                        .toList());
    }

    private Future<List<Times>> times(String sql, LocalDate since) {
        return database.query(sql, Tuple.of(center, since)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Times(
                        row.getString("item"),
                        row.getString("code"),
                        row.getLong("times").intValue()))
                .toList());
    }
}
