/**
 * The start-up benchmark: how long until the first booking is possible, and how much memory an idle house holds. Looks
 * down at the house package; only the list of benchmarks looks in. A first start must find an empty folder, or the
 * database's own making is left out.
 */
@NullMarked
package servicecircle.bench.startup;

import org.jspecify.annotations.NullMarked;
