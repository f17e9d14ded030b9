package servicecircle.pages.staff;

/**
 * One setting.
 *
 * @param key words {@code setting.*}
 * @param value as text; where {@code choices} is not empty, one of those, words {@code setting.KEY.VALUE}
 * @param source {@code FILE}, {@code DEFAULT} or {@code CONSOLE}: where the value comes from
 * @param change whether this reader may change it here
 */
public record SettingRow(String key, String value, java.util.List<String> choices, String source, boolean change) {
    public SettingRow {
        choices = java.util.List.copyOf(choices);
    }
}
