package servicecircle.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Text;
import servicecircle.pages.rating.LevelChoice;

/** 好差评 as residents see it. */
public sealed interface RatingPage extends Screen {

    /**
     * The rating of one visit: the five levels while it may be given, thanks and the center's reply after that.
     *
     * @param reference of the number
     * @param day of the visit, in the center's zone
     * @param state {@code OPEN}, {@code RATED}, {@code TOO_LATE} or {@code NOT_FINISHED}; words {@code rating.state.*}
     * @param levels best first
     * @param tagVersion of the catalogue the tags are from
     * @param level given; empty before that
     * @param reply of the center to a bad rating; empty before there is one
     * @param upheld whether the center found the rating right; of interest beside a reply
     * @param followable whether the rater may say one thing more
     * @param objections to what was typed
     * @param typed what was typed and stands under objection: {@code level, comment, phone, tag.*, text}
     */
    record Rating(
            CenterCard center,
            String reference,
            String number,
            Text item,
            LocalDate day,
            String state,
            List<LevelChoice> levels,
            int tagVersion,
            String level,
            String reply,
            boolean upheld,
            boolean followable,
            boolean followedUp,
            List<Objection> objections,
            Map<String, String> typed,
            Instant asOf)
            implements RatingPage {
        public Rating {
            levels = List.copyOf(levels);
            objections = List.copyOf(objections);
            typed = Map.copyOf(typed);
        }

        /** Whether a case was opened for it. */
        public boolean opensCase() {
            return levels.stream()
                    .anyMatch(choice -> choice.bad() && choice.level().equals(level));
        }

        /** The same page with what has to be mended. */
        public Rating with(List<Objection> wrong, Map<String, String> given) {
            return new Rating(
                    center,
                    reference,
                    number,
                    item,
                    day,
                    state,
                    levels,
                    tagVersion,
                    level,
                    reply,
                    upheld,
                    followable,
                    followedUp,
                    wrong,
                    given,
                    asOf);
        }
    }

    /** Terminals only: a finished visit that somebody in the hall may rate now. */
    record Visit(String number, String reference, Instant endedAt) implements RatingPage {}
}
