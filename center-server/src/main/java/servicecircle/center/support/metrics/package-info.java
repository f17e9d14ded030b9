/**
 * Figures for Prometheus, on a port of their own and only where the operator asks for them. Looks at support alone; the host
 * opens it, everybody else counts through {@code Tally}. No label may hold an id, an address or anything of a person.
 */
@NullMarked
package servicecircle.center.support.metrics;

import org.jspecify.annotations.NullMarked;
