package servicecircle.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The sentences of one language, by key, with {@code {name}} where an argument goes. */
public final class Words {
    private static final Map<Lang, Words> BY_LANG = Map.of(Lang.ZH, load("words_zh"), Lang.EN, load("words_en"));

    private final Properties sentences;

    private Words(Properties sentences) {
        this.sentences = sentences;
    }

    public static Words in(Lang lang) {
        return java.util.Objects.requireNonNull(BY_LANG.get(lang));
    }

    /**
     * The sentence of a key with its arguments filled in.
     *
     * @throws IllegalArgumentException for a key that has no sentence: a page never shows a raw key
     */
    public String say(String key, Map<String, String> arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            sentence = sentence.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return sentence;
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    public Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    private static Words load(String name) {
        Properties sentences = new Properties();
        try (Reader in = new InputStreamReader(
                java.util.Objects.requireNonNull(Words.class.getResourceAsStream("/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(sentences);
    }
}
