package servicecircle.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.parts.Text;
import servicecircle.pages.rating.LevelChoice;

/**
 * What only terminals draw, from records of the center: rating at the kiosk and at the tablet of a window, and arriving for
 * an appointment. None of these travels between center and kiosk.
 */
public sealed interface TerminalPage extends Screen {

    /**
     * Asks for a number and its rating code.
     *
     * @param number,code what was typed and stays; empty at first
     * @param problem what stands against it, or null
     */
    record RatingCode(
            Text centerName,
            String number,
            String code,
            @Nullable Problem problem) implements TerminalPage {}

    /**
     * The five levels of one visit. One tap chooses.
     *
     * @param offerSeconds after how long without a tap the tablet of a window takes its offer back; 0 at the kiosk, where
     *     the question after a long silence does that
     */
    record RatingLevels(RatingPage.Rating rating, int offerSeconds) implements TerminalPage {}

    /**
     * The chosen level with the tags that fit it, none of which has to be chosen.
     *
     * @param picked tags of the chosen level
     * @param sendSeconds after how long without a tap the rating is sent as it stands; 0 where it waits for a tap
     * @param problem why it could not be sent, or null
     */
    record RatingTags(
            RatingPage.Rating rating,
            LevelChoice choice,
            List<String> picked,
            int sendSeconds,
            @Nullable Problem problem)
            implements TerminalPage {
        public RatingTags {
            picked = List.copyOf(picked);
        }
    }

    /**
     * The end of a rating: thanks, or why there is none.
     *
     * @param bad whether somebody will look into it
     * @param problem why it was not counted, or null where it was
     * @param seconds until the screen leaves by itself
     */
    record RatingEnd(Text centerName, boolean bad, @Nullable Problem problem, int seconds) implements TerminalPage {}

    /** Asks for the eight digits of an appointment. {@code code} is what was typed and stays. */
    record AppointmentCode(
            Text centerName, String code, @Nullable Problem problem) implements TerminalPage {}

    /** The tablet of a window while there is nothing to rate. */
    record Rater(Text centerName, String window) implements TerminalPage {}

    /** The same while the center does not answer. */
    record RaterAway(Text centerName, String window, String servicePhone) implements TerminalPage {}
}
