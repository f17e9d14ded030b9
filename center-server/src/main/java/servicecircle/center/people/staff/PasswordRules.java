package servicecircle.center.people.staff;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.settings.Policy;
import servicecircle.pages.parts.Objection;

/**
 * What stands against a new password. Common ones, keyboard walks, dates and words of this place are found by zxcvbn with
 * its list of 30,000 leaked passwords; a score of 2 means that more than 10^6 guesses are needed.
 */
final class PasswordRules {
    private static final int LONGEST = 128;
    private static final int LEAST_SCORE = 2;
    private static final int KINDS = 3;
    /** What everybody here would try first. */
    private static final List<String> WORDS_OF_THE_HALL = List.of(
            "servicecircle",
            "dangqun",
            "dangqunfuwu",
            "fuwuzhongxin",
            "hongseyizhan",
            "huan",
            "zhongxin",
            "admin",
            "guanli");

    private PasswordRules() {}

    /** @param names the account's own names, which must not make up its password */
    static Optional<Objection> objectionTo(String password, Policy policy, Set<Role> roles, List<String> names) {
        int least = policy.leastCharacters(roles);
        int length = password.codePointCount(0, password.length());
        if (length < least) {
            return objection("PASSWORD_SHORT", Map.of("least", Integer.toString(least)));
        }
        if (length > LONGEST) {
            return objection("TOO_MANY_CHARACTERS", Map.of("maximum", "128", "given", Integer.toString(length)));
        }
        if (policy.profile() == Policy.Profile.MLPS && kindsIn(password) < KINDS) {
            return objection("PASSWORD_CLASSES", Map.of());
        }
        return isCommon(password, names) ? objection("PASSWORD_COMMON", Map.of()) : Optional.empty();
    }

    /** Small letters, capitals, digits, anything else. */
    private static long kindsIn(String password) {
        return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
    }

    /** The list is read anew each time: passwords are rarely chosen, and it would fill memory for ever. */
    private static boolean isCommon(String password, List<String> names) {
        try {
            Zxcvbn meter = new ZxcvbnBuilder()
                    .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                    .keyboards(com.nulabinc.zxcvbn.StandardKeyboards.loadAllKeyboards())
                    .build();
            List<String> own =
                    Stream.concat(WORDS_OF_THE_HALL.stream(), names.stream()).toList();
            Strength strength = meter.measure(password, own);
            return strength.getScore() < LEAST_SCORE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Objection> objection(String code, Map<String, String> arguments) {
        return Optional.of(new Objection("password", code, arguments));
    }
}
