package servicecircle.bench.booking;

/** What one stretch of load did. */
public record Round(double perSecond, Latencies latencies) {}
