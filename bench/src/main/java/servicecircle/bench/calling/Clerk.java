package servicecircle.bench.calling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import servicecircle.bench.hall.HallProcess;
import servicecircle.bench.house.Line;

/** A program with a clerk's session, whose requests are bytes ready to send. */
record Clerk(int port, String cookie) {

    /** Signs in with the demo's account of a clerk. */
    static Clerk signIn(HallProcess center, Path data) throws IOException, InterruptedException {
        List<String> words = Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .map(line -> List.of(line.strip().split("\\s+", -1)))
                .filter(line -> line.size() > 2 && line.get(2).equals("WINDOW_CLERK"))
                .findFirst()
                .orElseThrow(() -> new IOException("the demo has no clerk"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(center.address() + "/staff/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=" + words.get(0) + "&password=" + words.get(1)))
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        String set = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException("not signed in: " + answer.statusCode()));
        return new Clerk(center.port(), set.replaceFirst(";.*", ""));
    }

    /** Somebody called, as the center answered. */
    record Called(long leg, int version, String number) {
        static Called of(Line.Answer answer) {
            String text = new String(answer.body(), UTF_8);
            return new Called(
                    Long.parseLong(between(text, "\"leg\":", ",")),
                    Integer.parseInt(between(text, "\"version\":", ",")),
                    between(text, "\"number\":\"", "\""));
        }

        private static String between(String text, String before, String after) {
            int from = text.indexOf(before) + before.length();
            return text.substring(from, text.indexOf(after, from));
        }
    }

    byte[] open(String center, String window) {
        return post(center, "/queue/windows/" + window + "/open", "{}");
    }

    byte[] next(String center, String window) {
        return post(center, "/queue/windows/" + window + "/next", "{}");
    }

    byte[] act(String center, String window, Called called, String act) {
        return post(
                center,
                "/queue/windows/" + window + "/legs/" + called.leg() + "/" + act,
                "{\"version\":" + called.version() + "}");
    }

    byte[] take(String center, String item, String priority) {
        return post(center, "/tickets", "{\"item\":\"" + item + "\",\"priority\":\"" + priority + "\"}");
    }

    /** A fresh key each time, as a click has. */
    private byte[] post(String center, String below, String body) {
        return ("POST /v1/centers/" + center + below + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + cookie
                        + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nIdempotency-Key: "
                        + UUID.randomUUID() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(UTF_8);
    }

    /** Opens windows, and says again that somebody is there: a window that is silent for a minute pauses. */
    void openAll(String center, List<String> windows) throws IOException {
        try (Line line = new Line(port)) {
            for (String window : windows) {
                expect(line.ask(open(center, window)));
            }
        }
    }

    static Line.Answer expect(Line.Answer answer) {
        if (answer.status() != 200 && answer.status() != 201) {
            throw new IllegalStateException("an answer that no clerk expects: " + answer.text());
        }
        return answer;
    }
}
