package servicecircle.pages.parts;

/** A name or sentence that a center wrote itself, in both languages. An empty English one falls back to Chinese. */
public record Text(String zh, String en) {
    public Text {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("a text needs its Chinese version");
        }
    }

    /** The English version, or the Chinese one where there is none. */
    public String english() {
        return en.isBlank() ? zh : en;
    }
}
