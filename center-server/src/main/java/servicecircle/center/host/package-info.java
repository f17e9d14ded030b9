/**
 * One process that serves 1..N centers: configuration, start, wiring, orderly stop. The only code that knows everybody.
 * A center's parts are constructed here for that center alone, so that nothing can reach into another one.
 */
@NullMarked
package servicecircle.center.host;

import org.jspecify.annotations.NullMarked;
