/**
 * Tries the touch keyboard of the kiosk in a real browser, on a bare page and under the same content security policy.
 * Looks at the static files of the templates module only, never at a running center. What is checked here must hold for
 * every page that carries the keyboard element, so nothing of a particular page belongs here.
 */
@NullMarked
package servicecircle.bench.keyboard;

import org.jspecify.annotations.NullMarked;
