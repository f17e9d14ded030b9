package servicecircle.pages.queue;

/**
 * The queue at one glance, for the first screen of a kiosk.
 *
 * @param open whether numbers are given out at this moment
 * @param waiting people who wait now, in all groups
 * @param estimate for somebody who takes a number of the first group's first item now
 * @param item code of that item: the one for whoever does not know which
 */
public record QueueGlance(boolean open, int waiting, Wait estimate, String item) {}
