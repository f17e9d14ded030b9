package servicecircle.center.people.devices;

/** What a terminal is. */
public enum DeviceKind {
    KIOSK,
    BOARD,
    DOOR,
    STATION
}
