package servicecircle.center.host;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff at a browser: keeps the session's cookie and the forms' token as a browser would. */
final class StaffBrowser {
    static final String CENTER = "/staff/centers/" + Api.CENTER;
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final int port;
    String cookie = "";
    String token = "";

    StaffBrowser(int port) {
        this.port = port;
    }

    /** An answer; {@code location} is empty where the browser is not sent on. */
    record Answer(int status, String location, String body, HttpResponse<String> raw) {}

    /** A browser whose user signed in. */
    static StaffBrowser signedIn(int port, String name, String password) throws Exception {
        StaffBrowser browser = new StaffBrowser(port);
        Answer answer = browser.signIn(name, password);
        if (answer.status() != 303) {
            throw new IllegalStateException("not signed in: " + answer.status());
        }
        browser.get("/staff/me");
        return browser;
    }

    Answer signIn(String name, String password) throws Exception {
        return post("/staff/sign-in", Map.of("name", name, "password", password));
    }

    Answer get(String path) throws Exception {
        return send(request(path).GET());
    }

    /** A form with this page's token. */
    Answer submit(String path, Map<String, String> fields) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("token", token);
        return post(path, all);
    }

    Answer post(String path, Map<String, String> fields) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body(), response);
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
