package servicecircle.center.support.crypto;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * The host's secrets: one file of mode 0600 outside the database, made on the first start. Whoever holds a copy of the
 * database but not this file can read no telephone number, not even by trying all of them.
 *
 * @param master 32 random bytes; every other key is derived from them, one per purpose and center
 * @param laterSeals keys for sealing that came later, oldest first: the newest seals, all open
 * @param databasePassword password of the embedded database's superuser; the other roles have one each, derived
 */
public record Keys(byte[] master, String databasePassword, List<byte[]> laterSeals) {
    private static final int BYTES = 32;
    /** One byte before each sealed value names its key; nobody rotates so often in the life of a hall. */
    private static final int MOST_SEALS = 100;

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    /**
     * Reads the file, or makes it when it is not there.
     *
     * @throws IOException when the folder cannot be written, or the file is damaged or open to others; its message names the file and no
     *     secret
     */
    public static Keys open(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            create(file, random);
        }
        refuseOpenFile(file);
        Properties secrets = read(file);
        List<byte[]> later = new ArrayList<>();
        for (int number = 2; secrets.containsKey("seal." + number); number++) {
            later.add(master(required(secrets, "seal." + number, file), file));
        }
        if (secrets.stringPropertyNames().stream()
                        .filter(name -> name.startsWith("seal."))
                        .count()
                > later.size()) {
            throw new IOException("the key file " + file + " lacks one of its numbered keys");
        }
        return new Keys(
                master(required(secrets, "master", file), file), required(secrets, "databasePassword", file), later);
    }

    public Keys {
        laterSeals = List.copyOf(laterSeals);
    }

    /** Keys of a host that never rotated them. */
    public Keys(byte[] master, String databasePassword) {
        this(master, databasePassword, List.of());
    }

    /**
     * Adds a key for sealing to the file. What was sealed before stays readable; what is sealed after the next start is
     * sealed with the new one.
     *
     * @return the number of the new key
     * @throws IOException as {@link #open}
     */
    public static int addSeal(Path file, SecureRandom random) throws IOException {
        Keys keys = open(file, random);
        int number = keys.laterSeals().size() + 2;
        if (number > MOST_SEALS) {
            throw new IOException("the key file " + file + " holds " + MOST_SEALS + " keys already");
        }
        write(file, Files.readString(file).stripTrailing() + "\nseal." + number + "=" + fresh(random) + "\n");
        return number;
    }

    /** Records print their parts; this one must not. */
    @Override
    public String toString() {
        return "keys";
    }

    /** A cipher whose keys are this center's own; the newest seals. */
    public FieldCipher cipherFor(String center) {
        List<byte[]> seals = new ArrayList<>(List.of(derive("seal", center)));
        laterSeals.forEach(later -> seals.add(new BlindIndex(later).whole("seal\0" + center)));
        return new FieldCipher(seals, new SecureRandom());
    }

    /** A keyed hash for one purpose of one center; two purposes never share a key. */
    public BlindIndex indexFor(String purpose, String center) {
        return new BlindIndex(derive(purpose, center));
    }

    /** The password of one role of the embedded database: who learns it learns neither another one nor the key. */
    public String databasePasswordOf(String role) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("database role", role));
    }

    private byte[] derive(String purpose, String center) {
        return new BlindIndex(master).whole(purpose + "\0" + center);
    }

    private static void create(Path file, SecureRandom random) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String text =
                "# Secrets of this host. Back this file up apart from the database; without it no contact can be read.\n"
                        + "master=" + fresh(random) + "\ndatabasePassword="
                        + fresh(random).replace("=", "").replace("/", "_").replace("+", "-") + "\n";
        write(file, text);
    }

    /** Whole or not at all, also when the machine stops in the middle. */
    private static void write(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        try (var channel = Files.newByteChannel(
                half,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseOpenFile(Path file) throws IOException {
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException("the key file " + file + " is open to others; chmod 600 it");
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            secrets.load(in);
            return secrets;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new IOException("the key file " + file + " is damaged", e);
        }
    }

    /** A master key of another length would work, and what was sealed under the right one would be lost. */
    private static byte[] master(String text, Path file) throws IOException {
        try {
            byte[] master = Base64.getDecoder().decode(text);
            if (master.length == BYTES) {
                return master;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the key file " + file + " has a damaged master key", e);
        }
        throw new IOException("the key file " + file + " has a master key of the wrong length");
    }

    private static String fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String required(Properties secrets, String name, Path file) throws IOException {
        String value = secrets.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IOException("the key file " + file + " has no " + name);
        }
        return value;
    }
}
