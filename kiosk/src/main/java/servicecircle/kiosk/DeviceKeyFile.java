package servicecircle.kiosk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import servicecircle.kiosk.center.DeviceKey;

/** The file with the key of this terminal, which only its owner may read. */
final class DeviceKeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    DeviceKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    Path path() {
        return file;
    }

    /** @throws ConfigTrouble when there is no key, or when others may read it; never with what stands in the file */
    DeviceKey read() {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new ConfigTrouble(
                        "Others may read the device key " + file + "; give the file mode 0600: chmod 600 " + file);
            }
            return new DeviceKey(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            throw new ConfigTrouble("There is no device key " + file + "; enrol this terminal with --enrol CODE.");
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigTrouble("The device key " + file + " cannot be read; enrol this terminal anew.");
        }
    }

    /**
     * A file beside this one that can surely be written, before a code is spent on what goes into it.
     *
     * @throws ConfigTrouble when nothing can be written there
     */
    Path reserve() {
        try {
            return Files.createTempFile(
                    file.getParent(), ".device-key", null, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (IOException e) {
            throw new ConfigTrouble("Nothing can be written beside " + file + "; choose another place for the key.");
        }
    }

    /** Whoever looks finds the old key or the new one, never half of one. */
    void replaceWith(DeviceKey key, Path reserved) throws IOException {
        Files.writeString(reserved, key.text() + "\n", StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(reserved, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(reserved, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
