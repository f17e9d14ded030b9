/**
 * The main job end to end: real center, real kiosk, real PostgreSQL, real Chromium. Every class here shares one
 * {@link servicecircle.bench.flow.Doors}, since starting the hall costs more than using it; a test leaves the hall running
 * and takes telephone numbers of its own. Nothing sleeps: tests wait for what the screen shows, and idle times are passed by
 * moving the browser's clock.
 */
@NullMarked
package servicecircle.bench.flow;

import org.jspecify.annotations.NullMarked;
