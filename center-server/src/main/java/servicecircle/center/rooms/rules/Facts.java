package servicecircle.center.rooms.rules;

/**
 * What the database knows about the person who asks, read while their row is locked.
 *
 * @param liveBookings bookings that have not ended yet; cancelled and rejected ones do not count
 * @param monthMinutes booked minutes in the calendar month of the wanted slot
 */
public record Facts(int liveBookings, int monthMinutes) {}
