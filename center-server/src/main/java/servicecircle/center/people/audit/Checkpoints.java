package servicecircle.center.people.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
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
 * The hash of a place stands for all places before it, so after a walk that found the trail whole the last one of each lane
 * is enough: the file holds what came since, and not years.
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

    /**
     * What was written down.
     *
     * @param forged lines that were altered: a sign that somebody reached the host's folder, too
     * @param bytes how long the file was
     */
    public record Seen(Map<Integer, Map<Long, byte[]>> lanes, int forged, long bytes) {
        public Map<Long, byte[]> in(int lane) {
            return lanes.getOrDefault(lane, Map.of());
        }

        private boolean isShort() {
            return lanes.values().stream().allMatch(places -> places.size() < 2);
        }

        private AuditLine.Heads newest() {
            Map<Integer, AuditLine.Head> heads = new HashMap<>();
            lanes.forEach((lane, places) -> {
                Map.Entry<Long, byte[]> last = Collections.max(places.entrySet(), Map.Entry.comparingByKey());
                heads.put(lane, new AuditLine.Head(last.getKey(), last.getValue()));
            });
            return new AuditLine.Heads(heads);
        }
    }

    /** Writes down what moved since the last time; nothing when nothing did. */
    public synchronized void write(AuditLine.Heads heads, Instant now) throws IOException {
        Map<Integer, AuditLine.Head> moved = new TreeMap<>(heads.lanes());
        moved.entrySet().removeIf(head -> head.getValue().seq() <= written.getOrDefault(head.getKey(), 0L));
        if (moved.isEmpty()) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                (endsInTheMiddleOfALine() ? "\n" : "") + line(moved, now),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
        heads.lanes().forEach((lane, head) -> written.put(lane, head.seq()));
    }

    private String line(Map<Integer, AuditLine.Head> heads, Instant now) {
        String line = now + " "
                + heads.entrySet().stream()
                        .map(head -> head.getKey() + ":" + head.getValue().seq() + ":"
                                + HEX.formatHex(head.getValue().hash()))
                        .collect(Collectors.joining(" "));
        return line + " " + sign(line) + "\n";
    }

    /**
     * Keeps of what was read the last place of each lane, and all that was written since. Only to be asked after a walk
     * that found the trail whole, and by the process that writes: a place that goes is never compared again.
     */
    public synchronized void compact(Seen seen, Instant now) throws IOException {
        if (seen.isShort()) {
            return;
        }
        Path shorter = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(
                        shorter,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            to.write(ByteBuffer.wrap(
                    line(new TreeMap<>(seen.newest().lanes()), now).getBytes(StandardCharsets.UTF_8)));
            from.transferTo(seen.bytes(), from.size() - seen.bytes(), to);
            to.force(true);
        }
        Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE);
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

    /** All that is written down here. */
    public synchronized Seen read() throws IOException {
        Map<Integer, Map<Long, byte[]>> lanes = new HashMap<>();
        int forged = 0;
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        for (String line : text.lines().toList()) {
            int end = line.lastIndexOf(' ');
            if (end < 0 || !isSigned(line.substring(0, end), line.substring(end + 1))) {
                forged++;
                continue;
            }
            List.of(line.substring(0, end).split(" ")).stream().skip(1).forEach(head -> put(lanes, head.split(":")));
        }
        return new Seen(lanes, forged, text.length());
    }

    /** The first one that saw a place is right: a later one would be of a lane that was written anew. */
    private static void put(Map<Integer, Map<Long, byte[]>> lanes, String[] head) {
        lanes.computeIfAbsent(Integer.parseInt(head[0]), lane -> new HashMap<>())
                .putIfAbsent(Long.parseLong(head[1]), HEX.parseHex(head[2]));
    }

    private String sign(String line) {
        return HEX.formatHex(key.whole(line));
    }

    private boolean isSigned(String line, String signature) {
        return MessageDigest.isEqual(
                sign(line).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
