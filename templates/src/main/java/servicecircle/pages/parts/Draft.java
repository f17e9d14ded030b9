package servicecircle.pages.parts;

/**
 * What a visitor has filled in so far, exactly as typed; an empty string is a field not yet reached.
 *
 * @param headcount digits as typed
 */
public record Draft(
        String purpose,
        String headcount,
        String groupName,
        String organizer,
        String phone,
        boolean undertakingAccepted) {
    public static Draft empty() {
        return new Draft("", "", "", "", "", false);
    }
}
