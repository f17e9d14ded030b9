package servicecircle.center.rooms.rules;

/** Minutes as hours for a sentence: {@code 2}, {@code 1.5}. */
final class HoursText {
    private HoursText() {}

    static String of(int minutes) {
        return minutes % 60 == 0 ? Integer.toString(minutes / 60) : Double.toString(minutes / 60.0);
    }
}
