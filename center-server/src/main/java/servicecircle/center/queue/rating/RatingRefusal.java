package servicecircle.center.queue.rating;

/** Why a visit cannot be rated now, or a rating not be followed up. */
enum RatingRefusal {
    /** Nobody has finished serving this number. */
    NOT_FINISHED,
    TOO_LATE_TO_RATE,
    ALREADY_RATED,
    /** There is no reply yet that one could say something to. */
    NO_REPLY_YET,
    ALREADY_FOLLOWED_UP
}
