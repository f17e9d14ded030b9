/**
 * A synthetic hall with windows, lunch breaks and people who come, wait, leave or are late: days of it are drawn by seed and
 * played with the production order of calling and the production estimate. Looks at those two packages of the center and at
 * nothing else of it. Its minutes are made up: it compares predictors and promises no hall anything.
 */
@NullMarked
package servicecircle.bench.queue;

import org.jspecify.annotations.NullMarked;
