/**
 * Figures of the window queue over a stretch of days: waits, services, what was given up, by item, window, hour or day. Looks
 * at {@code queue.catalogue} and reads the queue's tables; the front door of the queue looks in. Must not be broken: nothing
 * here names, counts or orders people who work, and there is no share of time that a window was open or busy, because where
 * one person sits at a window that share is that person's time at work (国办函〔2026〕12号).
 */
@NullMarked
package servicecircle.center.queue.figures;

import org.jspecify.annotations.NullMarked;
