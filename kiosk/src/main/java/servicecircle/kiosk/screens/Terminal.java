package servicecircle.kiosk.screens;

import org.jspecify.annotations.Nullable;
import servicecircle.kiosk.center.CenterAddress;
import servicecircle.kiosk.center.DeviceKey;

/** What the configuration says about this one terminal. {@code key} is null for a terminal that was not enrolled. */
public record Terminal(
        CenterAddress center,
        ScreenProfile screen,
        IdleTimes idle,
        @Nullable DeviceKey key) {}
