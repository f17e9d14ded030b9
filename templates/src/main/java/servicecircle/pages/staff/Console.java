package servicecircle.pages.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What frames every page of somebody who is signed in: who works here, at which center, and which doors are theirs.
 *
 * @param person the account's display name
 * @param roles codes such as {@code ROOM_KEEPER}; words {@code role.*}
 * @param center the center they are looking at, or null on pages about themselves
 * @param centers all they may switch between
 * @param door the section this page belongs to, one of {@code doors} or empty
 * @param doors the sections they may open, in order: {@code home, windows, bookings, organisations, devices, accounts, audit,
 *     settings}
 * @param token to be sent back as {@code token} by every form
 * @param notice the outcome of the act that led here, words {@code notice.*}; empty for none
 */
public record Console(
        String person,
        List<String> roles,
        @Nullable CenterName center,
        List<CenterName> centers,
        String door,
        List<String> doors,
        String token,
        String notice) {
    public Console {
        roles = List.copyOf(roles);
        centers = List.copyOf(centers);
        doors = List.copyOf(doors);
    }
}
