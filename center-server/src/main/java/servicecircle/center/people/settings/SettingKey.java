package servicecircle.center.people.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.center.support.BadInput;

/** What can be set, its default, and what it may be. Words {@code setting.*} explain each. */
enum SettingKey {
    PHONE_DAYS("privacy.phoneDays", "30", 1, 90),
    BOOKING_DAYS("privacy.bookingDays", "180", 30, 1_095),
    PROFILE("security.profile", "MLPS", "MLPS,ASVS"),
    IDLE_MINUTES("security.idleMinutes", "15", 5, 30),
    ABSOLUTE_HOURS("security.absoluteHours", "8", 1, 12),
    PASSWORD_DAYS("security.passwordDays", "90", 30, 365),
    SECOND_FACTOR("security.secondFactor", "ADMINS", "ADMINS,ALL,NONE");

    private final String key;
    private final String usual;
    private final String choices;
    private final int least;
    private final int most;

    SettingKey(String key, String usual, int least, int most) {
        this(key, usual, "", least, most);
    }

    SettingKey(String key, String usual, String choices) {
        this(key, usual, choices, 0, 0);
    }

    SettingKey(String key, String usual, String choices, int least, int most) {
        this.key = key;
        this.usual = usual;
        this.choices = choices;
        this.least = least;
        this.most = most;
    }

    String key() {
        return key;
    }

    String usual() {
        return usual;
    }

    List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(","));
    }

    static @Nullable SettingKey of(String key) {
        for (SettingKey known : values()) {
            if (known.key.equals(key)) {
                return known;
            }
        }
        return null;
    }

    /**
     * A value as it may be stored.
     *
     * @throws BadInput naming the key
     */
    String checked(String typed) {
        if (!choices.isEmpty()) {
            if (!choices().contains(typed)) {
                throw BadInput.field(key, "NOT_OFFERED");
            }
            return typed;
        }
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            throw BadInput.field(
                    key, "OUT_OF_RANGE", Map.of("minimum", Integer.toString(least), "maximum", Integer.toString(most)));
        }
        return typed;
    }
}
