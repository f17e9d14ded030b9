package servicecircle.kiosk.center;

import java.util.regex.Pattern;

/** What the center gave this terminal to be known by. Printing it shows the device's id only. */
public final class DeviceKey {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[A-Za-z0-9_-]{43}");
    private static final int ID_CHARACTERS = 36;

    private final String text;

    /** @throws IllegalArgumentException for a text that no center ever gave; without that text */
    public DeviceKey(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a device key");
        }
        this.text = text;
    }

    /** The whole key, for the file and the header that are meant for it. */
    public String text() {
        return text;
    }

    public String device() {
        return text.substring(0, ID_CHARACTERS);
    }

    @Override
    public String toString() {
        return "key of " + device();
    }
}
