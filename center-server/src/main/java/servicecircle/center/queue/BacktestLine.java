package servicecircle.center.queue;

import servicecircle.center.queue.wait.Predictor;
import servicecircle.center.queue.wait.Score;

/**
 * How good one way of guessing was.
 *
 * @param what item and hour of the day; empty for all together
 */
public record BacktestLine(String center, String what, Predictor by, Score score) {}
