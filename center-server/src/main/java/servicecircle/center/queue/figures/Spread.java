package servicecircle.center.queue.figures;

/**
 * How long something took, in seconds; the times are 0 where there was no case.
 *
 * @param p90 nine in ten took no longer, interpolated between neighbours
 */
record Spread(int cases, double mean, double median, double p90) {}
