/**
 * Figures of the window queue over a stretch of days, as the console shows them and programs read them. Filled by the center
 * server's {@code queue.figures}, drawn by {@code Pages} and {@code FiguresSheet}. No row names a person, and none puts one
 * before another: rows stand in the order of the center's file or of the clock.
 */
@NullMarked
package servicecircle.pages.figures;

import org.jspecify.annotations.NullMarked;
