package servicecircle.bench.visit;

/**
 * What a visitor types into the form.
 *
 * @param purpose code of a purpose
 * @param phone digits
 */
public record Wish(String purpose, String groupName, String organizer, String phone) {

    /** A rehearsal of the neighbourhood's dancers. */
    public static Wish ofTheDancers(String phone) {
        return new Wish("REHEARSAL", "桂花社区舞蹈队", "张桂芳", phone);
    }

    /** The end of the number, which the visitor remembers when asked for the booking. */
    public String lastFour() {
        return phone.substring(phone.length() - 4);
    }
}
