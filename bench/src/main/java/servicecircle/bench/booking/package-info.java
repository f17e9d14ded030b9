/**
 * The booking benchmark: the whole booking over HTTP against the bare INSERT on the same database, and a rush for one
 * slot. Looks down at the house package; only the list of benchmarks looks in. Both sides of a ratio must run in turns in
 * one run, or the machine's mood is measured.
 */
@NullMarked
package servicecircle.bench.booking;

import org.jspecify.annotations.NullMarked;
