package servicecircle.kiosk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import servicecircle.pages.RatingPage;
import servicecircle.pages.parts.Text;
import servicecircle.pages.rating.LevelChoice;

/** A visit of the invented center that was just finished. */
final class RatingSamples {
    static final String NUMBER = "B001";
    static final String CODE = "4071";

    private RatingSamples() {}

    static RatingPage.Visit visit(String reference) {
        return new RatingPage.Visit(NUMBER, reference, Samples.NOW);
    }

    static RatingPage.Rating rating(String reference) {
        return new RatingPage.Rating(
                Samples.center(),
                reference,
                NUMBER,
                new Text("养老保险参保", "Pension scheme"),
                LocalDate.parse("2026-11-25"),
                "OPEN",
                List.of(
                        level("VERY_SATISFIED"),
                        level("SATISFIED"),
                        level("FAIRLY_SATISFIED"),
                        level("UNSATISFIED"),
                        level("VERY_UNSATISFIED")),
                1,
                "",
                "",
                false,
                false,
                false,
                List.of(),
                Map.of(),
                Samples.NOW);
    }

    private static LevelChoice level(String level) {
        boolean bad = level.endsWith("UNSATISFIED");
        return new LevelChoice(
                level, bad, bad ? List.of("ATTITUDE", "INFORMATION") : List.of("ATTITUDE", "EFFICIENCY"));
    }
}
