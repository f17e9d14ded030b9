package servicecircle.pages.parts;

import java.time.LocalDate;

/**
 * One day across the top of a page.
 *
 * @param open whether the rooms (or the one room of the page) are open at all on that day
 * @param freeRooms how many rooms still have a free stretch that can be booked; 0 or 1 on the page of one room
 * @param state what can be said of the day as a whole: the first in order of its rooms' states
 */
public record DayTab(LocalDate date, boolean open, int freeRooms, RoomState state) {}
