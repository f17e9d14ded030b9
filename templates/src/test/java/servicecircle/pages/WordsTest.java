package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final String CODES = "SLOT_TAKEN OUTSIDE_HOURS IN_THE_PAST TOO_SOON TOO_FAR_AHEAD TOO_LONG OFF_GRID"
            + " TOO_FEW_PEOPLE TOO_MANY_PEOPLE NEEDS_REVIEW DESK_ONLY QUOTA_BOOKINGS QUOTA_HOURS UNDERTAKING_OUTDATED"
            + " ALREADY_STARTED ALREADY_CANCELLED BOOKING_NOT_FOUND TOO_MANY_TRIES MISSING NOT_TEXT NOT_A_NUMBER"
            + " NOT_A_WHOLE_NUMBER OUT_OF_RANGE TOO_MANY_CHARACTERS BAD_CHARACTERS PHONE_LENGTH PHONE_SHAPE"
            + " UNKNOWN_FIELD UNKNOWN_VALUE NOT_A_TIME NOT_A_DATE END_BEFORE_START NOT_JSON BODY_EMPTY BODY_TOO_LARGE"
            + " KEY_MISSING KEY_NOT_UUID KEY_REUSED BAD_REQUEST NO_SUCH_PAGE NO_SUCH_ROOM NO_SUCH_CENTER"
            + " METHOD_NOT_ALLOWED WRONG_HOST UNSUPPORTED_MEDIA FORBIDDEN_ORIGIN DATABASE_AWAY BUSY BROKEN"
            + " DUPLICATE_PARAMETER REQUEST_TIMEOUT TOO_MANY_REQUESTS DEVICE_KEY_WRONG DEVICE_KEY_MISSING DEVICE_SUSPENDED"
            + " ENROLMENT_CODE_WRONG QUEUE_CLOSED NO_WINDOW UNKNOWN_ITEM NUMBER_UNKNOWN";
    private static final String PURPOSES =
            "REHEARSAL COURSE PARTY_DAY DELIBERATION NGO_MEETING VOLUNTEERING MEDIATION" + " JOINT_EVENT OTHER";
    private static final String FIELDS = "room start end purpose headcount groupName organizer phone undertaking code"
            + " lastFour day key item priority";
    private static final String TITLES = "400 401 403 404 405 408 409 413 415 422 429 500 503";

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(Words.in(Lang.EN).keys()))
                .isEqualTo(new TreeSet<>(Words.in(Lang.ZH).keys()));
    }

    @Test
    void both_languages_fill_in_the_same_places() {
        for (String key : Words.in(Lang.ZH).keys()) {
            assertThat(places(Lang.EN, key)).as(key).isEqualTo(places(Lang.ZH, key));
        }
    }

    @Test
    void every_code_purpose_field_and_title_of_the_contract_has_words() {
        assertThat(missing("problem.", CODES)).isEmpty();
        assertThat(missing("purpose.", PURPOSES)).isEmpty();
        assertThat(missing("field.", FIELDS)).isEmpty();
        assertThat(missing("title.", TITLES)).isEmpty();
        assertThat(missing("problem.", "NO_SUCH_CODE")).containsExactly("problem.NO_SUCH_CODE");
    }

    @Test
    void english_words_are_english() {
        assertThat(Words.in(Lang.EN).keys().stream().filter(key -> !key.equals("switch.language")))
                .noneMatch(key -> HAN.matcher(raw(Lang.EN, key)).find());
    }

    @Test
    void chinese_words_use_full_width_punctuation() {
        Pattern narrow = Pattern.compile("\\p{IsHan}[,:;?!()]|[,;?!()]\\p{IsHan}");
        assertThat(Words.in(Lang.ZH).keys())
                .noneMatch(key -> narrow.matcher(raw(Lang.ZH, key)).find());
    }

    @Test
    void a_thin_space_stands_between_chinese_and_digits() {
        assertThat(Words.in(Lang.ZH).say("duration.hours", Map.of("hours", "2")))
                .isEqualTo("2\u2009小时");
    }

    @Test
    void an_unknown_key_is_never_shown() {
        assertThatThrownBy(() -> Words.in(Lang.ZH).say("no.such.key", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void java_and_templates_hold_no_chinese_but_in_comments() throws IOException {
        assertThat(chineseFilesIn(Path.of("src/main/java"))).isEmpty();
        assertThat(chineseFilesIn(RESOURCES.resolve("pages"))).isEmpty();
        assertThat(chineseFilesIn(RESOURCES)).contains("words_zh.properties");
    }

    @Test
    void every_word_is_used_and_every_used_word_exists() throws IOException {
        String used = sources();
        Set<String> keys = Words.in(Lang.ZH).keys();
        List<String> unused = keys.stream()
                .filter(key -> !used.contains('"' + key + '"') && prefixes(key).noneMatch(used::contains))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
        assertThat(literalKeys(used)).allMatch(keys::contains);
    }

    /** {@code "cell."} for {@code cell.FREE}: keys that a template puts together. */
    private static Stream<String> prefixes(String key) {
        return Stream.iterate(key.lastIndexOf('.'), dot -> dot > 0, dot -> key.lastIndexOf('.', dot - 1))
                .map(dot -> '"' + key.substring(0, dot + 1) + '"');
    }

    private static Set<String> literalKeys(String source) {
        return Pattern.compile("say\\.word\\(\"([a-zA-Z.]+[a-zA-Z])\"")
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path root : List.of(RESOURCES.resolve("pages"), Path.of("src/main/java"))) {
            for (Path file : filesIn(root)) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static List<Path> filesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".ogg"))
                    .toList();
        }
    }

    private static List<String> chineseFilesIn(Path root) throws IOException {
        List<String> found = new java.util.ArrayList<>();
        for (Path file : filesIn(root)) {
            String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|<#--.*?-->", "");
            if (HAN.matcher(code).find()) {
                found.add(file.getFileName().toString());
            }
        }
        return found;
    }

    private static List<String> missing(String prefix, String names) {
        return Stream.of(names.split(" "))
                .map(name -> prefix + name)
                .filter(key -> !Words.in(Lang.ZH).has(key) || !Words.in(Lang.EN).has(key))
                .toList();
    }

    private static Set<String> places(Lang lang, String key) {
        return PLACE.matcher(raw(lang, key))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sentence as it stands in the file, places and all. */
    private static String raw(Lang lang, String key) {
        Properties sentences = new Properties();
        Path file = RESOURCES.resolve(lang == Lang.EN ? "words_en.properties" : "words_zh.properties");
        try (Reader in = Files.newBufferedReader(file)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences.getProperty(key, "");
    }
}
