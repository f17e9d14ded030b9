package servicecircle.kiosk.screens;

import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.CenterAddress;
import servicecircle.kiosk.center.DeviceKey;

/**
 * What the configuration says about this one terminal.
 *
 * @param key null for a terminal that was not enrolled
 * @param raterWindow code of the window whose rating tablet this is; null for a kiosk
 */
public record Terminal(
        CenterAddress center,
        ScreenProfile screen,
        IdleTimes idle,
        @Nullable DeviceKey key,
        @Nullable String raterWindow) {

    boolean isRater() {
        return raterWindow != null;
    }
}
