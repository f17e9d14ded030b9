package servicecircle.center.host.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import servicecircle.center.host.config.ConfigProblem;
import servicecircle.center.people.staff.StaffFeature;
import servicecircle.center.support.crypto.Keys;
import servicecircle.center.support.tls.HallAuthority;
import servicecircle.center.support.tls.ServerName;

/** What an operator does beside running the host, each by a word after the program's name. */
public final class Tools {
    private static final List<String> PLACE = List.of("--config", "--data", "--key-file");

    private static final int USUAL_DAYS = 30;

    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Tool> tools = Map.of(
            "ca",
            this::issueCertificate,
            "backup",
            this::backUp,
            "restore",
            this::restore,
            "verify-audit",
            this::verifyAudit,
            "backtest",
            this::backtest,
            "rotate-keys",
            this::rotateKeys,
            "reopen-setup",
            this::reopenSetUp);

    public Tools(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    private interface Tool {
        void run(List<String> words) throws IOException, SQLException;
    }

    public boolean know(String word) {
        return tools.containsKey(word);
    }

    /** @throws ConfigProblem when the words make no sense */
    public void run(List<String> words) throws IOException, SQLException {
        Tool tool = tools.get(words.get(0));
        if (tool == null) {
            throw new ConfigProblem("there is no command " + words.get(0));
        }
        tool.run(words.subList(1, words.size()));
    }

    private void issueCertificate(List<String> words) throws IOException {
        Words read = Words.of(words, 0, List.of("--name", "--out"));
        Path folder = Path.of(required(read, "--out"));
        required(read, "--name");
        HallAuthority.Issued issued = new HallAuthority(folder, clock, random).issue(names(read));
        System.err.println("certificate " + issued.certificate() + "\nkey         " + issued.key() + "\nexpires     "
                + issued.expires() + "\nauthority   " + folder.resolve("hall-ca.crt")
                + " (what terminals and browsers have to trust)");
    }

    private void backUp(List<String> words) throws IOException, SQLException {
        Words read = Words.of(words, 1, PLACE);
        new BackupTool(HostPlace.of(read), clock, random, System.err::println).backUp(Path.of(read.first()));
    }

    private void rotateKeys(List<String> words) throws IOException {
        HostPlace place = HostPlace.of(Words.of(words, 0, List.of("--config", "--data")));
        if (!Files.exists(place.keyFile())) {
            throw new ConfigProblem("there is no host in " + place.data() + ": it has no key file");
        }
        int number = Keys.addSeal(place.keyFile(), random);
        System.err.println("key " + number + " added to " + place.keyFile()
                + "; restart the host, then back the file up. What was sealed before stays readable.");
    }

    private void reopenSetUp(List<String> words) throws IOException {
        HostPlace place = HostPlace.of(Words.of(words, 0, List.of("--config", "--data")));
        new HostDatabase(place).run((database, keys, slowWork) -> StaffFeature.reopenSetUp(database));
        System.err.println("the next start of the host prints a set-up code; accounts that exist stay as they are");
    }

    private void verifyAudit(List<String> words) throws IOException {
        Words read = Words.of(words, 0, List.of("--config", "--data"));
        new AuditTool(HostPlace.of(read), clock, System.err::println).verify();
    }

    private void backtest(List<String> words) throws IOException {
        Words read = Words.of(words, 0, List.of("--config", "--data", "--days"));
        new BacktestTool(HostPlace.of(read), clock, System.out::println).print(days(read.option("--days")));
    }

    private static int days(@Nullable String text) {
        if (text == null) {
            return USUAL_DAYS;
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new ConfigProblem("--days must be a whole number from 1, not " + text);
        }
        return Integer.parseInt(text);
    }

    private void restore(List<String> words) throws IOException, SQLException {
        Words read = Words.of(words, 1, PLACE);
        required(read, "--key-file");
        new RestoreTool(HostPlace.of(read), random, System.err::println).restore(Path.of(read.first()));
    }

    private static List<ServerName> names(Words read) {
        try {
            return read.all("--name").stream().map(ServerName::new).toList();
        } catch (IllegalArgumentException e) {
            throw new ConfigProblem("--name " + e.getMessage());
        }
    }

    private static String required(Words read, String option) {
        String value = read.option(option);
        if (value == null) {
            throw new ConfigProblem(option + " is missing");
        }
        return value;
    }
}
