/**
 * The kill test: a thousand bookings at once while the server and then its database are killed. Looks at the center as its
 * clients do and afterwards into its tables. {@link servicecircle.bench.kill.Audit} is the judge and knows neither network
 * nor database, so that forged histories can show that it would have found something.
 */
@NullMarked
package servicecircle.bench.kill;

import org.jspecify.annotations.NullMarked;
