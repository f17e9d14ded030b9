package servicecircle.center.queue.rating;

/**
 * What the page of a number says of its rating.
 *
 * @param code the four digits that open it at a terminal
 */
public record RatingStanding(String code, boolean rateable, boolean rated) {}
