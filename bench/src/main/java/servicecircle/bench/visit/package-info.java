/**
 * People in front of the screens, played in a real Chromium: a visitor at the kiosk and somebody with a telephone. Knows
 * what a person sees and touches, by the {@code data-test} hooks of the pages; {@link servicecircle.bench.visit.Browsing} is
 * its front door. Nothing here waits a fixed time: it waits until the screen shows something.
 */
@NullMarked
package servicecircle.bench.visit;

import org.jspecify.annotations.NullMarked;
