package servicecircle.center.people.devices;

import io.vertx.core.Future;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.access.Actor;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.Crockford;

/** Inviting, enrolling and stopping terminals, and recognising their keys. */
final class DeviceDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceDesk.class);
    private static final Duration CODE_LIFE = Duration.ofMinutes(30);
    /** How long a key is believed without asking the database: a suspension takes hold within this time. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);
    /** 60 bits. */
    private static final int CODE_CHARACTERS = 12;

    private static final int MOST_KNOWN = 2_000;

    private final DeviceStore store;
    private final BlindIndex codes;
    private final SecureRandom random;
    private final Clock clock;
    private final Map<String, Believed> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Believed> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    DeviceDesk(DeviceStore store, BlindIndex codes, SecureRandom random, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.random = random;
        this.clock = clock;
    }

    /** All keys there are, for the limits of the edge: a terminal must not wait behind strangers to be recognised. */
    private final Map<ByteBuffer, UUID> keys = new ConcurrentHashMap<>();

    record Believed(Device device, Instant until) {}

    /** A code to type into a terminal; shown once. */
    record Invitation(String code, Instant until) {}

    /** A device and its key; the key is told once. */
    record Enrolled(Device device, DeviceKey key) {}

    /** Learns which keys there are; once, before the first request. */
    Future<Void> load() {
        return store.keyHashes().map(all -> {
            keys.putAll(all);
            return null;
        });
    }

    Future<List<Device>> of(int center) {
        return store.of(center);
    }

    Future<Invitation> invite(int center, DeviceKind kind, String place, Actor by) {
        Device device = new Device(UUID.randomUUID(), center, kind, place, Device.State.INVITED, "", null, null);
        Invitation invitation = invitation();
        return store.invite(device, stored(invitation), by).map(done -> {
            LOG.info("event=device_invited device={} kind={}", device.id(), kind);
            return invitation;
        });
    }

    Future<Optional<Invitation>> inviteAgain(UUID id, int center, Actor by) {
        Invitation invitation = invitation();
        return store.inviteAgain(id, center, stored(invitation), by).map(done -> {
            forget(id);
            if (done) {
                keys.values().remove(id);
            }
            return done ? Optional.of(invitation) : Optional.empty();
        });
    }

    /** Gives the key for a code that is still good, once. */
    Future<Optional<Enrolled>> enrol(String typed) {
        byte[] index = codes.of(Crockford.canonical(typed));
        Instant now = clock.instant();
        return store.invitedBy(index, now).compose(invited -> invited.map(device -> enrol(device.id(), index, now))
                .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<Enrolled>> enrol(UUID id, byte[] index, Instant now) {
        DeviceKey key = DeviceKey.fresh(id, random);
        return store.enrol(id, index, key, now)
                .map(enrolled -> enrolled.map(device -> {
                    LOG.info("event=device_enrolled device={} kind={}", device.id(), device.kind());
                    keys.put(ByteBuffer.wrap(key.hash()), device.id());
                    return new Enrolled(device, key);
                }));
    }

    Future<Boolean> suspend(UUID id, int center, String reason, Actor by) {
        return change(
                id,
                center,
                new DeviceStore.Change(
                        Device.State.SUSPENDED, reason, Action.DEVICE_SUSPENDED.name(), List.of(Device.State.ENROLLED)),
                by);
    }

    Future<Boolean> resume(UUID id, int center, Actor by) {
        return change(
                id,
                center,
                new DeviceStore.Change(
                        Device.State.ENROLLED, "", Action.DEVICE_RESUMED.name(), List.of(Device.State.SUSPENDED)),
                by);
    }

    Future<Boolean> revoke(UUID id, int center, String reason, Actor by) {
        return change(
                id,
                center,
                new DeviceStore.Change(
                        Device.State.REVOKED,
                        reason,
                        Action.DEVICE_REVOKED.name(),
                        List.of(Device.State.INVITED, Device.State.ENROLLED, Device.State.SUSPENDED)),
                by);
    }

    private Future<Boolean> change(UUID id, int center, DeviceStore.Change change, Actor by) {
        return store.change(id, center, change, by).map(done -> {
            forget(id);
            if (done && change.to() == Device.State.REVOKED) {
                keys.values().remove(id);
            }
            return done;
        });
    }

    /** The device of a key, in whatever state; empty when nobody ever gave this key. */
    Future<Optional<Device>> recognise(DeviceKey key) {
        Device believed = believed(key.text());
        if (believed != null) {
            return Future.succeededFuture(Optional.of(believed));
        }
        Instant now = clock.instant();
        return store.byKey(key).compose(found -> found.filter(device -> device.state() == Device.State.ENROLLED)
                .map(device -> store.seen(device.id(), now).map(done -> {
                    believe(key.text(), device, now);
                    return found;
                }))
                .orElseGet(() -> Future.succeededFuture(found)));
    }

    /** The device that a key was given to, in whatever state: what a limit may ask without waiting for the database. */
    @Nullable
    UUID holderOf(DeviceKey key) {
        return keys.get(ByteBuffer.wrap(key.hash()));
    }

    private synchronized @Nullable Device believed(String key) {
        Believed believed = known.get(key);
        return believed != null && believed.until().isAfter(clock.instant()) ? believed.device() : null;
    }

    private synchronized void believe(String key, Device device, Instant now) {
        known.put(key, new Believed(device, now.plus(BELIEVED)));
    }

    private synchronized void forget(UUID id) {
        known.values().removeIf(believed -> believed.device().id().equals(id));
    }

    private Invitation invitation() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return new Invitation(
                Crockford.text(bytes, CODE_CHARACTERS), clock.instant().plus(CODE_LIFE));
    }

    private DeviceStore.Code stored(Invitation invitation) {
        return new DeviceStore.Code(codes.of(invitation.code()), invitation.until());
    }
}
