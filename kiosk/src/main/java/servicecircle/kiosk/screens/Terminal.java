package servicecircle.kiosk.screens;

import servicecircle.kiosk.center.CenterAddress;

/** What the configuration says about this one terminal. */
public record Terminal(CenterAddress center, ScreenProfile screen, IdleTimes idle) {}
