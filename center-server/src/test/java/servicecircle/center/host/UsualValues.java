package servicecircle.center.host;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an honest visitor to {@link AnyHall} would enter, by the name of the field. */
final class UsualValues {
    private static final List<String> NAMES = List.of("欧阳若兰", "买买提·艾力江", "𠮷田若兰", "AL-HASSAN MOHAMMED");

    private final Random random;

    UsualValues(Random random) {
        this.random = random;
    }

    String text(String name) {
        return switch (name) {
            case "center" -> Api.CENTER;
            case "room" -> List.of("A", "B", "C").get(random.nextInt(3));
            case "reference" -> "0123456789ABCDEFGHJKMNPQ" + (10 + random.nextInt(90));
            case "file" -> "tokens.css";
            case "lang" -> random.nextBoolean() ? "en" : "zh-CN";
            case "day" -> "2026-11-%02d".formatted(20 + random.nextInt(11));
            case "start" -> time(random.nextInt(8));
            case "end" -> time(1 + random.nextInt(9));
            case "purpose" -> random.nextBoolean() ? "REHEARSAL" : "OTHER";
            case "headcount" -> Integer.toString(8 + random.nextInt(10));
            case "groupName" -> "月桥夕阳红舞蹈队";
            case "organizer" -> NAMES.get(random.nextInt(NAMES.size()));
            case "phone" -> "1990000%04d".formatted(random.nextInt(10_000));
            case "undertaking" -> "2026-1";
            case "code" -> "%08d".formatted(random.nextInt(100_000_000));
            case "lastFour" -> "%04d".formatted(random.nextInt(10_000));
            default -> "x";
        };
    }

    String json(String name) {
        return name.equals("headcount") ? text(name) : NastyValues.quoted(text(name));
    }

    /** The name and the telephone number among the members of a body, where they are not too short to be told apart. */
    static List<String> personalIn(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().equals("organizer") || field.getKey().equals("phone"))
                .filter(field -> field.getValue().matches("\"1990000\\d{4}\"|\".*(欧阳|买买提|HASSAN).*\""))
                .map(field -> field.getValue().replace("\"", ""))
                .toList();
    }

    private static String time(int halfHours) {
        return AnyHall.START.plusSeconds(1_800L * halfHours).toString();
    }
}
