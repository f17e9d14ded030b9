package servicecircle.center.rooms;

/** Where a booking stands. Only {@code APPROVED} occupies its slot; the schema knows further ones that hold it too. */
enum BookingStatus {
    APPROVED,
    CANCELLED_BY_USER,
    LATE_CANCELLED
}
