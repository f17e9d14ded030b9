package servicecircle.pages;

import java.util.Locale;

/** The two languages of every screen. Chinese comes first and is what an unknown reader gets. */
public enum Lang {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Lang(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, for the {@code lang} attribute and the {@code Content-Language} header. */
    public String tag() {
        return tag;
    }

    /**
     * Reads the first wish of an {@code Accept-Language} header or a {@code lang} parameter. Total: anything that does
     * not begin with {@code en} is Chinese.
     */
    public static Lang of(String wish) {
        return wish.strip().toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }
}
