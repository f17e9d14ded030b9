/**
 * The real hall as child processes: center server and kiosk started from their jars, as the launcher does it. Knows only
 * what an operator knows: command lines, addresses, signals, the data folder; {@link servicecircle.bench.hall.DemoHall} is
 * its front door. Whatever was started is ended again, also when the program that started it is stopped half-way.
 */
@NullMarked
package servicecircle.bench.hall;

import org.jspecify.annotations.NullMarked;
