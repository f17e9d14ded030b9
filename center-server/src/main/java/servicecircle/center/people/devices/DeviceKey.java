package servicecircle.center.people.devices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key of a terminal: its id and 256 random bits, as {@code id.secret}. Printing it shows the id only. */
public final class DeviceKey {
    private static final Pattern SHAPE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");
    private static final int BYTES = 32;

    private final UUID id;
    private final String secret;

    private DeviceKey(UUID id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    static DeviceKey fresh(UUID id, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DeviceKey(id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What stands behind {@code Authorization: Device}, if it has the shape of a key at all. */
    static Optional<DeviceKey> of(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new DeviceKey(UUID.fromString(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    UUID id() {
        return id;
    }

    /** The whole key; shown once, to the terminal itself. */
    public String text() {
        return id + "." + secret;
    }

    /** What the database keeps. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "key of " + id;
    }
}
