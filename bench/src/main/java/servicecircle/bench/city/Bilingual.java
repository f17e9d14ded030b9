package servicecircle.bench.city;

import java.util.LinkedHashMap;
import java.util.Map;

/** A name or sentence in both languages. */
record Bilingual(String zh, String en) {

    /** Fills the {@code {name}} gaps of both versions. */
    Bilingual fill(Map<String, Bilingual> gaps) {
        String chinese = zh;
        String english = en;
        for (Map.Entry<String, Bilingual> gap : gaps.entrySet()) {
            chinese = chinese.replace("{" + gap.getKey() + "}", gap.getValue().zh);
            english = english.replace("{" + gap.getKey() + "}", gap.getValue().en);
        }
        return new Bilingual(chinese, english);
    }

    Map<String, Object> yaml() {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("zh", zh);
        yaml.put("en", en);
        return yaml;
    }
}
