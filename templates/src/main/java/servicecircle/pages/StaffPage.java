package servicecircle.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.pages.parts.CenterCard;
import servicecircle.pages.parts.Objection;
import servicecircle.pages.parts.Problem;
import servicecircle.pages.staff.AccountRow;
import servicecircle.pages.staff.AuditRow;
import servicecircle.pages.staff.BookingRow;
import servicecircle.pages.staff.CenterName;
import servicecircle.pages.staff.DeviceRow;
import servicecircle.pages.staff.OrganisationRow;
import servicecircle.pages.staff.SessionRow;
import servicecircle.pages.staff.SettingRow;
import servicecircle.pages.staff.Task;

/** One record per screen of the staff console. The first ones are seen before anybody is signed in. */
public sealed interface StaffPage extends StaffScreen {

    /** First start: names for the three offices that nobody may hold at once, and the code from the server's log. */
    record SetUp(String system, String security, String auditor, List<Objection> objections) implements StaffPage {
        public SetUp {
            objections = List.copyOf(objections);
        }
    }

    /** Shown once: the first passwords. Each has to be changed at the first sign-in. */
    record FirstPasswords(List<Fresh> accounts) implements StaffPage {
        public FirstPasswords {
            accounts = List.copyOf(accounts);
        }

        /** @param role code of the office */
        public record Fresh(String name, String role, String password) {}
    }

    /** @param refusal code of why the last try failed, words {@code signin.*}; empty at first */
    record SignIn(String name, String refusal, boolean singleSignOn) implements StaffPage {}

    /**
     * Goes on by itself. A redirect would still belong to the site that sent the browser here, and the session's cookie
     * would stay behind.
     *
     * @param address a path of ours with its language, or the city's identity provider
     */
    record GoingOn(String address) implements StaffPage {}

    /** Asks for the one-time code; {@code recovery} asks for a recovery code instead. */
    record SecondFactor(boolean recovery, String refusal, String token) implements StaffPage {}

    /**
     * Choosing a password. {@code cause}: {@code FIRST} sign-in, {@code DUE} by age, or {@code WISH}.
     *
     * @param profile {@code MLPS} or {@code ASVS}: which rules to print
     * @param least fewest characters
     */
    record NewPassword(String cause, String profile, int least, List<Objection> objections) implements StaffPage {
        public NewPassword {
            objections = List.copyOf(objections);
        }
    }

    /**
     * Setting up the second factor: a QR code with {@code uri} for an authenticator and the same secret to type.
     *
     * @param replaces whether there is one already, so that the password is asked for
     */
    record NewSecondFactor(String uri, String secret, boolean replaces, List<Objection> objections)
            implements StaffPage {
        public NewSecondFactor {
            objections = List.copyOf(objections);
        }
    }

    /** Shown once. */
    record RecoveryCodes(List<String> codes) implements StaffPage {
        public RecoveryCodes {
            codes = List.copyOf(codes);
        }
    }

    /** The first page: what waits for this person. */
    record Home(CenterCard center, List<Task> tasks, Instant asOf) implements StaffPage {
        public Home {
            tasks = List.copyOf(tasks);
        }
    }

    /** The bookings of one day. */
    record Bookings(LocalDate day, LocalDate before, LocalDate after, List<BookingRow> bookings) implements StaffPage {
        public Bookings {
            bookings = List.copyOf(bookings);
        }
    }

    /** One booking; {@code revealed} when the contact stands in clear text, whose view is in the trail. */
    record Booking(BookingRow booking, boolean revealed, boolean mayReveal) implements StaffPage {}

    /**
     * All accounts of a center.
     *
     * @param typed what was typed for a new one that objections stand against: {@code name, person}
     */
    record Accounts(List<AccountRow> accounts, boolean mayMake, List<Objection> objections, Map<String, String> typed)
            implements StaffPage {
        public Accounts {
            accounts = List.copyOf(accounts);
            objections = List.copyOf(objections);
            typed = Map.copyOf(typed);
        }

        public Accounts(List<AccountRow> accounts, boolean mayMake, List<Objection> objections) {
            this(accounts, mayMake, objections, Map.of());
        }
    }

    /**
     * One account.
     *
     * @param roles all there are to give, in order
     * @param centers all there are to give
     * @param acts what this reader may do: {@code roles, unlock, suspend, resume, password, sessions}
     * @param password a fresh one, shown once; empty otherwise
     */
    record Account(
            AccountRow account,
            List<SessionRow> sessions,
            List<String> roles,
            List<CenterName> centers,
            List<String> acts,
            String password,
            List<Objection> objections)
            implements StaffPage {
        public Account {
            sessions = List.copyOf(sessions);
            roles = List.copyOf(roles);
            centers = List.copyOf(centers);
            acts = List.copyOf(acts);
            objections = List.copyOf(objections);
        }
    }

    /**
     * All terminals of a center.
     *
     * @param code a fresh enrolment code, shown once; empty otherwise
     * @param codeUntil until when it can be used, or null
     * @param typed what was typed for a new one that objections stand against: {@code kind, place}
     */
    record Devices(
            List<DeviceRow> devices,
            boolean mayEnrol,
            boolean maySuspend,
            String code,
            @Nullable Instant codeUntil,
            List<Objection> objections,
            Map<String, String> typed)
            implements StaffPage {
        public Devices {
            devices = List.copyOf(devices);
            objections = List.copyOf(objections);
            typed = Map.copyOf(typed);
        }

        public Devices(
                List<DeviceRow> devices,
                boolean mayEnrol,
                boolean maySuspend,
                String code,
                @Nullable Instant codeUntil,
                List<Objection> objections) {
            this(devices, mayEnrol, maySuspend, code, codeUntil, objections, Map.of());
        }
    }

    /** Organisations of a center, those that wait first. */
    record Organisations(List<OrganisationRow> organisations) implements StaffPage {
        public Organisations {
            organisations = List.copyOf(organisations);
        }
    }

    /** One organisation. {@code revealed}: the contact stands in clear text, and that view is in the trail. */
    record Organisation(
            OrganisationRow organisation,
            boolean mayReview,
            boolean mayReveal,
            boolean revealed,
            List<Objection> objections)
            implements StaffPage {
        public Organisation {
            objections = List.copyOf(objections);
        }
    }

    /**
     * The audit trail, newest first.
     *
     * @param action only lines of this action, or empty
     * @param actions all there are to choose from
     * @param older cursor of the next page, or empty
     * @param checkedAt when the whole chain was last found whole, or null
     * @param broken the first line at which it is not, or empty
     */
    record AuditTrail(
            List<AuditRow> entries,
            String action,
            List<String> actions,
            String older,
            @Nullable Instant checkedAt,
            String broken)
            implements StaffPage {
        public AuditTrail {
            entries = List.copyOf(entries);
            actions = List.copyOf(actions);
        }
    }

    /** Settings of the center, in groups {@code hall, booking, privacy, security}. */
    record Settings(List<Group> groups, List<Objection> objections) implements StaffPage {
        public Settings {
            groups = List.copyOf(groups);
            objections = List.copyOf(objections);
        }

        /** @param key words {@code settings.*} */
        public record Group(String key, List<SettingRow> settings) {
            public Group {
                settings = List.copyOf(settings);
            }
        }
    }

    /**
     * One's own account.
     *
     * @param singleSignOn {@code OPEN} or {@code LINKED}, where the city's identity provider is asked; empty elsewhere
     */
    record Me(AccountRow account, @Nullable LocalDate passwordDue, List<SessionRow> sessions, String singleSignOn)
            implements StaffPage {
        public Me {
            sessions = List.copyOf(sessions);
        }
    }

    /** An error inside the console: not allowed, not there, out of order. */
    record Sorry(Problem problem) implements StaffPage {}
}
