package servicecircle.pages.figures;

/**
 * What became of services (办件); a number that was sent on is a second service at the place where it goes.
 *
 * @param services all that began
 * @param numbers of these, how many began with a new number
 * @param called at least once
 * @param finished 办结
 * @param sentOn 转办: went on as another service of the same number
 * @param skipped 过号 at least once, whatever came after
 * @param abandoned 弃号: called and not come
 * @param givenUp taken back before the call
 * @param sentHome still waiting when the day was over
 */
public record Counts(
        int services,
        int numbers,
        int called,
        int finished,
        int sentOn,
        int skipped,
        int abandoned,
        int givenUp,
        int sentHome) {}
