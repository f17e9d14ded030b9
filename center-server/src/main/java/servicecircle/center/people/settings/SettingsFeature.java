package servicecircle.center.people.settings;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import servicecircle.center.people.access.Actor;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.db.Database;
import servicecircle.pages.staff.SettingRow;

/** Front door of settings: their values now, as a list for people, and changing them. */
public final class SettingsFeature {
    private final SettingStore store;
    private final Clock clock;
    private volatile Map<String, String> values = Map.of();

    private SettingsFeature(SettingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Reads what was set. */
    public static Future<SettingsFeature> open(Database database, Clock clock) {
        SettingsFeature settings = new SettingsFeature(new SettingStore(database), clock);
        return settings.read().map(settings);
    }

    public Policy policy() {
        return new Policy(
                Policy.Profile.valueOf(value(SettingKey.PROFILE)),
                Duration.ofMinutes(number(SettingKey.IDLE_MINUTES)),
                Duration.ofHours(number(SettingKey.ABSOLUTE_HOURS)),
                number(SettingKey.PASSWORD_DAYS),
                Policy.SecondFactor.valueOf(value(SettingKey.SECOND_FACTOR)));
    }

    public Privacy privacy() {
        return new Privacy(
                number(SettingKey.PHONE_DAYS), number(SettingKey.BOOKING_DAYS), Privacy.DEFAULT.consentVersion());
    }

    /** The settings whose keys begin so, as a page shows them. */
    public List<SettingRow> rows(String prefix, boolean mayChange) {
        return Stream.of(SettingKey.values())
                .filter(key -> key.key().startsWith(prefix))
                .map(key -> new SettingRow(
                        key.key(),
                        value(key),
                        key.choices(),
                        values.containsKey(key.key()) ? "CONSOLE" : "DEFAULT",
                        mayChange))
                .toList();
    }

    /**
     * Puts new values; what stays as it is leaves no line in the trail.
     *
     * @throws BadInput naming the first setting that cannot be so
     */
    public Future<Void> put(Map<String, String> typed, Actor by) {
        Map<String, String> wanted = new HashMap<>();
        typed.forEach((key, value) -> {
            SettingKey known = SettingKey.of(key);
            if (known == null) {
                throw BadInput.field(key, "UNKNOWN_FIELD");
            }
            if (!known.checked(value).equals(value(known))) {
                wanted.put(key, value);
            }
        });
        refuseImpossible(wanted);
        return wanted.isEmpty()
                ? Future.succeededFuture()
                : store.put(wanted, by, clock.instant()).compose(done -> read());
    }

    private void refuseImpossible(Map<String, String> wanted) {
        int phone = Integer.parseInt(wanted.getOrDefault(SettingKey.PHONE_DAYS.key(), value(SettingKey.PHONE_DAYS)));
        int booking =
                Integer.parseInt(wanted.getOrDefault(SettingKey.BOOKING_DAYS.key(), value(SettingKey.BOOKING_DAYS)));
        if (booking < phone) {
            throw BadInput.field(
                    SettingKey.BOOKING_DAYS.key(),
                    "OUT_OF_RANGE",
                    Map.of("minimum", Integer.toString(phone), "maximum", "1095"));
        }
    }

    private Future<Void> read() {
        return store.all().map(all -> {
            values = Map.copyOf(all);
            return null;
        });
    }

    private String value(SettingKey key) {
        return Objects.requireNonNull(values.getOrDefault(key.key(), key.usual()));
    }

    private int number(SettingKey key) {
        return Integer.parseInt(value(key));
    }
}
