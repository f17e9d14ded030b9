package servicecircle.pages.queue;

import java.time.Instant;
import servicecircle.pages.parts.Text;

/**
 * Somebody is called to a window.
 *
 * @param announceId grows with each call and recall of the center; whoever has spoken it does not speak it again
 * @param priority whether the number is called before others by law; words {@code priority.*}, {@code NORMAL} for most
 * @param at when it was called or called again; spoken for 60 seconds after that and never later
 * @param times how often it has been called, from 1
 * @param present whether the person is at the window already
 */
public record BoardCall(
        long announceId,
        String number,
        String window,
        Text windowName,
        String priority,
        Instant at,
        int times,
        boolean present) {}
