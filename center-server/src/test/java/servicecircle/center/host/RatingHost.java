package servicecircle.center.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import servicecircle.center.people.access.Role;
import servicecircle.center.people.devices.DeviceKind;

/** A hall in which visits are finished and rated, from the number to the follow-up. */
final class RatingHost {
    static final String CENTER = "/v1/centers/" + Api.CENTER;
    static final String WINDOWS = StaffBrowser.CENTER + "/windows";
    static final String RATINGS = StaffBrowser.CENTER + "/ratings";
    static final String OTHER = "QT-013-006";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final MovingClock clock = new MovingClock();
    final RunningHost host;
    private StaffBrowser clerk;

    RatingHost() throws Exception {
        host = RunningHost.withStaff(clock, AnyHall.aHall(Api.CENTER), AnyHall.aHall(OTHER));
        clerk = host.as(Role.WINDOW_CLERK);
        press("1/open");
    }

    /** Somebody is served at window 1; the page of their number. */
    JsonObject finished(String item) throws Exception {
        JsonObject ticket = taken(item);
        press("1/next");
        act("arrive");
        clock.forward(Duration.ofMinutes(1));
        act("finish");
        return ticket;
    }

    JsonObject taken(String item) throws Exception {
        return host.api
                .post(CENTER + "/tickets", new JsonObject().put("item", item).put("priority", "NORMAL"))
                .json();
    }

    /** After a pause in which the clerk was signed out. */
    void clerkComesBack() throws Exception {
        clerk = host.as(Role.WINDOW_CLERK);
        press("1/open");
    }

    private void act(String act) throws Exception {
        String leg = " FROM ticket_leg WHERE window_code = '1' AND state IN ('CALLED', 'SERVING')";
        StaffBrowser.Answer answer = clerk.submit(
                WINDOWS + "/1/legs/" + host.text("SELECT id" + leg) + "/" + act,
                Map.of("request", UUID.randomUUID().toString(), "version", host.text("SELECT version" + leg)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private void press(String button) throws Exception {
        clerk.submit(WINDOWS + "/" + button, Map.of("request", UUID.randomUUID().toString()));
    }

    static String pageOf(JsonObject ticket) {
        return "/T/" + ticket.getString("reference") + "/rating";
    }

    Api.Answer rate(JsonObject ticket, JsonObject rating) throws Exception {
        return host.api.postWithoutKey(pageOf(ticket), rating);
    }

    static JsonObject good() {
        return new JsonObject().put("level", "VERY_SATISFIED");
    }

    static JsonObject bad() {
        return new JsonObject()
                .put("level", "UNSATISFIED")
                .put("tags", new io.vertx.core.json.JsonArray().add("ATTITUDE").add("INFORMATION"))
                .put("comment", "two trips for one paper")
                .put("phone", "199 0000 1234");
    }

    /** A bad rating has come in; the address of its case. */
    String caseOf(JsonObject ticket) throws Exception {
        assertThat(rate(ticket, bad()).status()).isEqualTo(201);
        return RATINGS + "/" + host.text("SELECT id FROM rating_case ORDER BY keep_until DESC LIMIT 1");
    }

    /** The manager does something with a case as it stands. */
    StaffBrowser.Answer handle(StaffBrowser manager, String address, String act, String text) throws Exception {
        return manager.submit(
                address + "/" + act,
                Map.of("version", host.text("SELECT version FROM rating_case WHERE " + isAt(address)), "text", text));
    }

    static String isAt(String address) {
        return "id = '" + address.replaceFirst(".*/", "") + "'";
    }

    /** A resident's browser sends a form. */
    HttpResponse<String> form(String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A terminal with a key asks; a null body is a GET. */
    HttpResponse<String> terminal(String key, String path, JsonObject... body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + host.port + path))
                .header("Authorization", "Device " + key);
        if (body.length == 0) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body[0].encode()));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String keyAt(String center) throws Exception {
        int id = (int) host.count("SELECT id FROM center WHERE code = '" + center + "'");
        return Await.value(host.host().people().devices().enrolDirectly(id, DeviceKind.KIOSK, "door"));
    }

    void erase() throws Exception {
        Await.value(host.host().people().retention().erase());
    }

    void close() throws Exception {
        host.close();
    }
}
