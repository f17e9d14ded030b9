package servicecircle.pages.staff;

import java.time.Instant;
import servicecircle.pages.parts.Text;

/**
 * A booking as the staff of its center sees it.
 *
 * @param contactName,contactPhone masked, except on the page whose view was written to the trail
 */
public record BookingRow(
        String reference,
        Text room,
        Instant start,
        Instant end,
        String status,
        String purpose,
        String groupName,
        int headcount,
        String contactName,
        String contactPhone) {}
