package servicecircle.bench.visit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;

/** The keys on the screen of the kiosk. Chinese words are written by their sounds, as the visitor would. */
final class Keys {
    private static final Map<String, String> SOUNDS = Map.of(
            "桂花社区", "guihuashequ",
            "舞蹈队", "wudaodui",
            "张桂芳", "zhangguifang");

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Words that this visitor knows how to spell, one after the other. */
    void write(String field, String text) {
        page.locator("#" + field).tap();
        page.locator("#keyboard").waitFor();
        for (String rest = text; !rest.isEmpty(); ) {
            String word = SOUNDS.keySet().stream()
                    .filter(rest::startsWith)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("cannot spell " + text));
            choose(word);
            rest = rest.substring(word.length());
        }
    }

    /** Signs that have a key of their own. */
    void digits(String field, String text) {
        page.locator("#" + field).tap();
        page.locator("#keyboard").waitFor();
        type(text);
    }

    private void choose(String word) {
        Locator offered = key("choose", word);
        if (offered.count() == 0) {
            type(Objects.requireNonNull(SOUNDS.get(word)));
        }
        offered.first().tap();
    }

    private void type(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(sign -> key("type", sign)
                .tap());
    }

    private Locator key(String does, String text) {
        return page.locator("#keyboard [data-does=" + does + "][data-text=\"" + text + "\"]");
    }
}
