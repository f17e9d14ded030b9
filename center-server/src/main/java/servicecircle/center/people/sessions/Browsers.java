package servicecircle.center.people.sessions;

import java.util.List;

/** What a browser calls itself, in two words that its owner recognises: {@code Chrome · Windows}. */
public final class Browsers {
    private static final List<String> BROWSERS = List.of("Edg", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "Mac OS", "Linux");

    private Browsers() {}

    public static String named(String agent, int longest) {
        String cut = agent.length() > 4 * longest ? agent.substring(0, 4 * longest) : agent;
        String browser = BROWSERS.stream().filter(cut::contains).findFirst().orElse("");
        String system = SYSTEMS.stream().filter(cut::contains).findFirst().orElse("");
        String name = browser.equals("Edg") ? "Edge" : browser;
        return name.isEmpty() || system.isEmpty() ? name + system : name + " · " + system;
    }
}
