package servicecircle.center.queue.rating;

/** The five levels of 国办发〔2019〕51号, best first. Nobody adds one: a scale of four could not be counted with the others. */
enum RatingLevel {
    VERY_SATISFIED,
    SATISFIED,
    FAIRLY_SATISFIED,
    UNSATISFIED,
    VERY_UNSATISFIED;

    /** The two lowest are 差评 and open a case. */
    boolean isBad() {
        return compareTo(UNSATISFIED) >= 0;
    }
}
