package servicecircle.center.queue.day;

/** Where a number was taken. */
public enum Origin {
    KIOSK,
    PHONE,
    /** By the staff, for somebody who asked. */
    DESK
}
