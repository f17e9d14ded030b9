package servicecircle.center.queue.rating;

/** Where a rating was given: at the window's tablet, at a kiosk, or by the QR code of the slip. */
enum RatingOrigin {
    WINDOW,
    KIOSK,
    PHONE
}
