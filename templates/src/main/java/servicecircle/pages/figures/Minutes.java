package servicecircle.pages.figures;

/**
 * How long something took, in minutes with one decimal.
 *
 * @param cases how many it was measured on
 * @param p90 nine in ten took no longer
 */
public record Minutes(int cases, double mean, double median, double p90) {}
