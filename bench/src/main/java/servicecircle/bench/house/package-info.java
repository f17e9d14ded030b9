/**
 * The house as a benchmark sees it: child processes with a generated configuration, HTTP lines into them, their database
 * and their memory. Looks at the running house from outside only; the benchmarks look in here. Nothing here may be quicker
 * or laxer than what a visitor's terminal does, or the figures would flatter.
 */
@NullMarked
package servicecircle.bench.house;

import org.jspecify.annotations.NullMarked;
