package servicecircle.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Placeholder until the pages branch is merged. */
public final class Sentences {
    private Sentences() {}

    public static Sentences in(Lang lang) {
        return new Sentences();
    }

    public String title(int status) {
        return Integer.toString(status);
    }

    public String detail(String code, @Nullable String field, Map<String, String> arguments) {
        return code;
    }
}
