/**
 * The gate before every route: who asks, and whether the list lets them. Looks down at access, sessions, devices and the
 * console's frame; the front door of people installs it. What it refuses, no route ever sees.
 */
@NullMarked
package servicecircle.center.people.gate;

import org.jspecify.annotations.NullMarked;
