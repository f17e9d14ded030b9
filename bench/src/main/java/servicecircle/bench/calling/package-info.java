/**
 * How fast and how right a hall calls: twenty windows at one queue, forty boards, a whole day at six hundred times its speed. Drives a
 * running center from outside; of its classes it knows the order of calling and the estimate, with which it judges what was
 * done. {@link servicecircle.bench.calling.Overtaking} is the judge and knows neither network nor database.
 */
@NullMarked
package servicecircle.bench.calling;

import org.jspecify.annotations.NullMarked;
