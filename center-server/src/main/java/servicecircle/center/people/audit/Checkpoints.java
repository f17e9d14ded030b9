package servicecircle.center.people.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import servicecircle.center.support.crypto.BlindIndex;

/**
 * Where the lanes ended at some moments, kept in a file outside the database and signed with a key that the database does
 * not know. Whoever rules over the database can compute every hash of a lane anew; what a checkpoint has seen, they
 * cannot make unseen. One line each: {@code time lane:seq:hash … signature}, only lanes that moved since the last line.
 */
public final class Checkpoints {
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;
    private final BlindIndex key;
    private final Map<Integer, Long> written = new HashMap<>();

    public Checkpoints(Path file, BlindIndex key) {
        this.file = file;
        this.key = key;
    }

    /** Lines that were altered: a sign that somebody reached the host's folder, too. */
    public record Seen(Map<Integer, Map<Long, byte[]>> lanes, int forged) {
        public Map<Long, byte[]> in(int lane) {
            return lanes.getOrDefault(lane, Map.of());
        }
    }

    /** Writes down what moved since the last time; nothing when nothing did. */
    public synchronized void write(AuditLine.Heads heads, Instant now) throws IOException {
        String moved = new TreeMap<>(heads.lanes())
                .entrySet().stream()
                        .filter(head -> head.getValue().seq() > written.getOrDefault(head.getKey(), 0L))
                        .map(head -> head.getKey() + ":" + head.getValue().seq() + ":"
                                + HEX.formatHex(head.getValue().hash()))
                        .collect(Collectors.joining(" "));
        if (moved.isEmpty()) {
            return;
        }
        String line = now + " " + moved;
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                (endsInTheMiddleOfALine() ? "\n" : "") + line + " " + sign(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
        heads.lanes().forEach((lane, head) -> written.put(lane, head.seq()));
    }

    /** As after a power cut; the next line must not be joined with the half one. */
    private boolean endsInTheMiddleOfALine() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }

    /** All that was ever written down here. */
    public Seen read() throws IOException {
        Map<Integer, Map<Long, byte[]>> lanes = new HashMap<>();
        int forged = 0;
        for (String line :
                Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.<String>of()) {
            int end = line.lastIndexOf(' ');
            if (end < 0 || !isSigned(line.substring(0, end), line.substring(end + 1))) {
                forged++;
                continue;
            }
            List.of(line.substring(0, end).split(" ")).stream().skip(1).forEach(head -> put(lanes, head.split(":")));
        }
        return new Seen(lanes, forged);
    }

    private static void put(Map<Integer, Map<Long, byte[]>> lanes, String[] head) {
        lanes.computeIfAbsent(Integer.parseInt(head[0]), lane -> new HashMap<>())
                .put(Long.parseLong(head[1]), HEX.parseHex(head[2]));
    }

    private String sign(String line) {
        return HEX.formatHex(key.whole(line));
    }

    private boolean isSigned(String line, String signature) {
        return MessageDigest.isEqual(
                sign(line).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
