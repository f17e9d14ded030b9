package servicecircle.pages.parts;

import servicecircle.pages.Lang;

/** A name or sentence that a center wrote itself, in both languages. An empty English one falls back to Chinese. */
public record Text(String zh, String en) {
    public Text {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("a text needs its Chinese version");
        }
    }

    public String in(Lang lang) {
        return lang == Lang.EN && !en.isBlank() ? en : zh;
    }
}
