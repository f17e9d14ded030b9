package servicecircle.center.people.staff;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import servicecircle.center.people.access.Role;
import servicecircle.center.support.crypto.Crockford;

/**
 * The first start: there is no account, and a code that only whoever started the host has seen. With it the three offices
 * are filled, and it is worth nothing any more.
 */
final class SetUpDesk {
    private static final int CODE_CHARACTERS = 12;

    private final SetUpStore store;
    private final AccountDesk accounts;
    private final Clock clock;
    private final String code;

    SetUpDesk(SetUpStore store, AccountDesk accounts, Clock clock, SecureRandom random) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        this.code = Crockford.text(bytes, CODE_CHARACTERS);
    }

    /** A first account and its password, told once. */
    record Fresh(String name, Role role, String password) {}

    Future<Boolean> isDone() {
        return store.isDone();
    }

    /** The code of this start; for the operator's terminal and nothing else. */
    String code() {
        return code;
    }

    boolean isCode(String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8),
                Crockford.canonical(typed).getBytes(StandardCharsets.UTF_8));
    }

    /** Fills the offices; empty when somebody was here before. */
    Future<Optional<List<Fresh>>> setUp(Map<Role, SignInName> names) {
        List<Fresh> fresh = Stream.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)
                .map(role -> new Fresh(Objects.requireNonNull(names.get(role)).text(), role, accounts.freshPassword()))
                .toList();
        return make(fresh, true);
    }

    /** Accounts of every role for somebody who wants to look around; their passwords need no change. */
    Future<Optional<List<Fresh>>> setUpDemo() {
        List<Fresh> fresh = Stream.of(Role.values())
                .map(role -> new Fresh(
                        role.name().toLowerCase(Locale.ROOT).replaceFirst("_.*", ""), role, accounts.freshPassword()))
                .toList();
        return make(fresh, false);
    }

    private Future<Optional<List<Fresh>>> make(List<Fresh> fresh, boolean mustChange) {
        return accounts.hashed(fresh.stream().map(Fresh::password).toList())
                .compose(hashes -> store.setUp(stored(fresh, hashes), mustChange, clock.instant()))
                .map(done -> done ? Optional.of(fresh) : Optional.empty());
    }

    private static List<SetUpStore.First> stored(List<Fresh> fresh, List<String> hashes) {
        return IntStream.range(0, fresh.size())
                .mapToObj(i ->
                        new SetUpStore.First(fresh.get(i).name(), fresh.get(i).role(), hashes.get(i)))
                .toList();
    }
}
