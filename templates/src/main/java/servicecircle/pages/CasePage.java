package servicecircle.pages;

import java.time.LocalDate;
import java.util.List;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.rating.CaseEvent;
import servicecircle.pages.rating.CaseRow;
import servicecircle.pages.rating.Comment;
import servicecircle.pages.rating.ShareTable;

/** 好差评 as those see it who answer for the center. No page says who rated, at which window or by which clerk. */
public sealed interface CasePage extends StaffScreen {

    /**
     * What has to be done, and what the last days say.
     *
     * @param cases the open ones first, the nearest deadline first
     * @param since first day of comments and shares
     * @param shares the whole center first, then its items
     */
    record Ratings(
            List<CaseRow> cases, LocalDate since, LocalDate today, List<ShareTable> shares, List<Comment> comments)
            implements CasePage {
        public Ratings {
            cases = List.copyOf(cases);
            shares = List.copyOf(shares);
            comments = List.copyOf(comments);
        }
    }

    /**
     * One bad rating.
     *
     * @param version of the case, for the next act
     * @param texts what was said
     * @param phone masked, or in clear text where {@code revealed}; empty without one
     * @param acts what this reader may do now, codes {@code case.act.*}; {@code REVEAL} for the number
     * @param revealed whether the number stands in clear text, whose view is in the trail
     */
    record RatingCase(
            CaseRow row,
            int version,
            Texts texts,
            String phone,
            List<CaseEvent> history,
            List<String> acts,
            boolean revealed,
            LocalDate today,
            List<Objection> objections)
            implements CasePage {
        public RatingCase {
            history = List.copyOf(history);
            acts = List.copyOf(acts);
            objections = List.copyOf(objections);
        }

        /**
         * @param erased whether they were forgotten
         * @param upheld whether the reply found the rating right
         */
        public record Texts(String comment, String reply, boolean upheld, String followUp, boolean erased) {}
    }
}
