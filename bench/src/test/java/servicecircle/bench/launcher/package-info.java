/**
 * Tests of the launcher {@code ./circle}: real bash, real processes, and a stand-in wherever a center, a kiosk or Maven
 * would be. Nothing here needs the house to be built. Each test works in a copy of the launcher below a temporary folder.
 */
@NullMarked
package servicecircle.bench.launcher;

import org.jspecify.annotations.NullMarked;
