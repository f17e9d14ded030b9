package servicecircle.bench.booking;

/** What one stretch of load did. */
record Round(double perSecond, Latencies latencies) {}
