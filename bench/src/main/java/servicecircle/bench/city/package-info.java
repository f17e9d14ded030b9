/**
 * The demo city 湖安市: draws its centers from the catalogues under {@code resources/city} and writes the files of
 * {@code config/demo-city}. Knows nothing of the running house; {@link servicecircle.bench.city.DemoCity} is its front
 * door. The same seed must give the same files to the last character, on every machine and for every release.
 */
@NullMarked
package servicecircle.bench.city;

import org.jspecify.annotations.NullMarked;
