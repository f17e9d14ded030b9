package servicecircle.center.support.crypto;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * What backups are sealed with: a file of its own, because a backup holds the host's key file. Every backup is sealed under
 * a key of its own, derived with a salt that stands in it.
 */
public final class BackupKey {
    private static final int BYTES = 32;
    private static final int ID = 8;
    private static final String NAME = "backup=";

    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads the file, or makes it (mode 0600) where there is none.
     *
     * @throws IOException with a sentence for the operator
     */
    public static BackupKey openOrMake(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            make(file, random);
        }
        return open(file);
    }

    /**
     * Reads the file.
     *
     * @throws IOException with a sentence for the operator when it is missing, damaged or open to others
     */
    public static BackupKey open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no backup key file " + file);
        }
        if (!PosixFilePermissions.fromString("rwx------").containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("the backup key file " + file + " is open to others; chmod 600 it");
        }
        return new BackupKey(secret(file));
    }

    /** Tells whether this key sealed a backup, without telling the key. */
    byte[] idFor(byte[] salt) {
        return Arrays.copyOf(derived("id", salt), ID);
    }

    boolean sealed(byte[] salt, byte[] id) {
        return MessageDigest.isEqual(idFor(salt), id);
    }

    SecretKeySpec keyFor(byte[] salt) {
        return new SecretKeySpec(derived("key", salt), "AES");
    }

    private byte[] derived(String purpose, byte[] salt) {
        return new BlindIndex(secret).whole(purpose + "\0" + Base64.getEncoder().encodeToString(salt));
    }

    private static byte[] secret(Path file) throws IOException {
        try {
            String line = Files.readAllLines(file).stream()
                    .filter(each -> each.startsWith(NAME))
                    .findFirst()
                    .orElse("");
            byte[] secret = Base64.getDecoder()
                    .decode(line.substring(Math.min(NAME.length(), line.length()))
                            .strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new IOException("the backup key file " + file + " is damaged", e);
        }
        throw new IOException("the backup key file " + file + " is damaged");
    }

    private static void make(Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.UTF_8.encode(
                    "# Opens the backups of this host. Keep a copy where neither the host nor its backups are.\n" + NAME
                            + Base64.getEncoder().encodeToString(secret) + "\n"));
        }
    }
}
