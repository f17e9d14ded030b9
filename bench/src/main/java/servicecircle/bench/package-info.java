/**
 * Benchmarks, load programs and the generator of the demo city: the programs behind {@code ./circle bench},
 * {@code ./circle generate-city} and {@code ./circle demo --smoke}. Looks at the running house from outside, through HTTP
 * and SQL, except for the order of calling, which {@code bench.queue} plays itself; nothing depends on it. A figure never leaves here without the method that made it.
 */
@NullMarked
package servicecircle.bench;

import org.jspecify.annotations.NullMarked;
