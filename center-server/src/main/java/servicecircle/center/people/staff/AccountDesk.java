package servicecircle.center.people.staff;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import servicecircle.center.people.access.Action;
import servicecircle.center.people.access.Actor;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.access.Visitor;
import servicecircle.center.people.sessions.Ending;
import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionStore;
import servicecircle.center.support.Outcome;
import servicecircle.center.support.SlowWork;
import servicecircle.center.support.crypto.BlindIndex;
import servicecircle.center.support.crypto.Crockford;

/**
 * Ruling over accounts. One office makes them and gives no right, the other gives rights and makes none; nobody changes
 * their own.
 */
final class AccountDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);
    /** 60 bits: enough for what has to be changed at the first sign-in. */
    private static final int PASSWORD_CHARACTERS = 12;

    private final AccountStore store;
    private final SessionStore sessions;
    private final Tools tools;
    private final Clock clock;

    AccountDesk(AccountStore store, SessionStore sessions, Tools tools, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.tools = tools;
        this.clock = clock;
    }

    /** What making an account needs. */
    record Tools(PasswordHash passwords, BlindIndex names, SlowWork slowWork, SecureRandom random) {}

    /** An account's new password; told once. */
    record Fresh(UUID account, String password) {}

    Future<List<Account>> of(String center) {
        return store.of(center);
    }

    /** An account that this member of staff can see: one of a center of theirs. */
    Future<Optional<Account>> find(UUID id, String center) {
        return store.nameOf(id)
                .compose(name -> name.map(known -> store.find(id, tools.names().of(known), clock.instant()))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .map(found -> found.filter(
                        account -> account.allCenters() || account.centers().contains(center)));
    }

    Future<List<Session.Listed>> sessionsOf(Account account, Duration idle) {
        return sessions.of(account.id(), clock.instant(), idle);
    }

    Future<Outcome<Fresh, AccountRefusal>> make(SignInName name, String person, String center, Actor by) {
        String password = freshPassword();
        UUID id = UUID.randomUUID();
        return tools.slowWork()
                .run(() -> tools.passwords().of(password))
                .compose(hash ->
                        store.make(new AccountStore.NewAccount(id, name, person, hash, clock.instant()), center, by))
                .map(made -> {
                    LOG.info("event=account_made account={} outcome={}", id, made);
                    return made ? Outcome.done(new Fresh(id, password)) : Outcome.refused(AccountRefusal.NAME_TAKEN);
                });
    }

    Future<Outcome<Account, AccountRefusal>> giveRoles(Visitor.Staff by, Account account, AccountStore.Grant grant) {
        Optional<AccountRefusal> objection = objectionTo(by, account, grant);
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        return done(account, store.giveRoles(account.id(), grant, Actor.of(by)), "roles_given");
    }

    private static Optional<AccountRefusal> objectionTo(Visitor.Staff by, Account account, AccountStore.Grant grant) {
        if (by.account().equals(account.id())) {
            return Optional.of(AccountRefusal.OWN_ACCOUNT);
        }
        if (grant.roles().isEmpty()) {
            return Optional.of(AccountRefusal.ROLE_MISSING);
        }
        if (!Role.agree(grant.roles())) {
            return Optional.of(AccountRefusal.ROLES_EXCLUDE);
        }
        return grant.centers().isEmpty() && !grant.allCenters()
                ? Optional.of(AccountRefusal.CENTER_MISSING)
                : Optional.empty();
    }

    Future<Outcome<Account, AccountRefusal>> suspend(Visitor.Staff by, Account account, String reason) {
        return by.account().equals(account.id())
                ? refused(AccountRefusal.OWN_ACCOUNT)
                : done(account, store.suspend(account.id(), reason, Actor.of(by)), "account_suspended");
    }

    Future<Outcome<Account, AccountRefusal>> resume(Visitor.Staff by, Account account) {
        return done(account, store.resume(account.id(), Actor.of(by)), "account_resumed");
    }

    Future<Outcome<Account, AccountRefusal>> unlock(Visitor.Staff by, Account account) {
        return done(
                account,
                store.unlock(account.id(), tools.names().of(account.name()), Actor.of(by)),
                "account_unlocked");
    }

    Future<Void> endSessions(Visitor.Staff by, Account account) {
        return sessions.end(account.id(), Ending.ALL, Actor.of(by), Action.SESSIONS_ENDED);
    }

    Future<Outcome<Fresh, AccountRefusal>> resetPassword(Visitor.Staff by, Account account) {
        if (by.account().equals(account.id())) {
            return refused(AccountRefusal.OWN_ACCOUNT);
        }
        String password = freshPassword();
        return tools.slowWork()
                .run(() -> tools.passwords().of(password))
                .compose(hash -> store.reset(account.id(), hash, clock.instant(), Actor.of(by)))
                .map(done -> done
                        ? Outcome.done(new Fresh(account.id(), password))
                        : Outcome.refused(AccountRefusal.STATE_CHANGED));
    }

    private static Future<Outcome<Account, AccountRefusal>> done(
            Account account, Future<Boolean> change, String event) {
        return change.map(done -> {
            LOG.info("event={} account={} outcome={}", event, account.id(), done);
            return done ? Outcome.done(account) : Outcome.refused(AccountRefusal.STATE_CHANGED);
        });
    }

    private static <T> Future<Outcome<T, AccountRefusal>> refused(AccountRefusal refusal) {
        return Future.succeededFuture(Outcome.refused(refusal));
    }

    /** Hashes several passwords, one after the other. */
    Future<List<String>> hashed(List<String> passwords) {
        return tools.slowWork()
                .run(() -> passwords.stream().map(tools.passwords()::of).toList());
    }

    /** In groups that can be read out over a counter, with small letters so that it has three kinds of characters. */
    String freshPassword() {
        byte[] bytes = new byte[8];
        tools.random().nextBytes(bytes);
        String text = Crockford.text(bytes, PASSWORD_CHARACTERS);
        return text.substring(0, 4) + "-" + text.substring(4, 8).toLowerCase(Locale.ROOT) + "-" + text.substring(8);
    }
}
