package servicecircle.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of one language, by key, with {@code {name}} where an argument goes. */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    /** A plain space between Chinese and Latin letters, digits or an argument is set as a thin one. */
    private static final Pattern SEAM =
            Pattern.compile("(?<=\\p{IsHan}) (?=[A-Za-z0-9{])|(?<=[A-Za-z0-9}]) (?=\\p{IsHan})");

    private static final Map<Lang, Words> BY_LANG = Map.of(Lang.ZH, load("words_zh"), Lang.EN, load("words_en"));

    private final Properties sentences;

    private Words(Properties sentences) {
        this.sentences = sentences;
    }

    public static Words in(Lang lang) {
        return Objects.requireNonNull(BY_LANG.get(lang));
    }

    /**
     * The sentence of a key with its arguments filled in. Arguments are taken literally: braces inside one are not filled
     * in again. A place without an argument becomes a dash.
     *
     * @throws IllegalArgumentException for a key that has no sentence: a page never shows a raw key
     */
    public String say(String key, Map<String, String> arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), "–")));
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
                Objects.requireNonNull(Words.class.getResourceAsStream("/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sentences.replaceAll((key, sentence) -> SEAM.matcher((String) sentence).replaceAll("\u2009"));
        return new Words(sentences);
    }
}
