package servicecircle.center.host;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Requests that the contract describes, most of them with something wrong. The same seed gives the same requests. */
final class FuzzRequests {
    private static final List<String> TYPES = List.of(
            "application/json; charset=utf-16",
            "application/x-www-form-urlencoded",
            "text/plain",
            "multipart/form-data; boundary=",
            "application/json;;;=",
            "application/xml",
            "");
    private static final List<String> BENDS = List.of("/", "//", "/.", "/%2e%2e", "/%00", "%", "%zz", ";x=y");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW");
    private static final List<String> ACCEPTS = List.of("application/json", "text/html", "*/*", "text/html;q=", ";;");
    private static final List<String> LANGUAGES =
            List.of("zh-CN", "en", "de, en;q=0.5", "*", "x".repeat(300), "en;q=x");

    private final Random random;
    private final NastyValues nasty;
    private final UsualValues usual;
    private final List<Operation> operations;

    FuzzRequests(Contract contract, long seed) {
        this.random = new Random(seed);
        this.nasty = new NastyValues(random);
        this.usual = new UsualValues(random);
        this.operations = operations(contract);
    }

    /**
     * One request.
     *
     * @param bent whether its path is none of the contract, although the host may take it for one
     * @param personal what stands in it and must not stand in the answer
     */
    record Shot(
            HttpMethod method,
            String uri,
            boolean bent,
            Map<String, String> headers,
            @Nullable Buffer body,
            List<String> personal) {}

    private record Operation(
            String method,
            String path,
            List<JsonNode> parameters,
            @Nullable JsonNode body) {}

    synchronized Shot next() {
        Operation operation = nasty.of(operations);
        String method = chance(25) ? nasty.of(METHODS) : operation.method();
        boolean bent = chance(60);
        String uri = path(operation) + (bent ? nasty.of(BENDS) : "") + query(operation);
        Map<String, String> headers = headers(operation);
        Map<String, String> fields = fields(operation);
        Buffer body = operation.body() == null && !chance(20) ? null : body(fields);
        if (body != null && !chance(15)) {
            headers.put("Content-Type", chance(15) ? nasty.of(TYPES) : "application/json");
        }
        return new Shot(HttpMethod.valueOf(method), uri, bent, headers, body, UsualValues.personalIn(fields));
    }

    private String path(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : parameters(operation, "path")) {
            String name = parameter.get("name").asText();
            path = path.replace("{" + name + "}", encoded(chance(6) ? "x" + nasty.text() : usual.text(name)));
        }
        return path;
    }

    private String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : parameters(operation, "query")) {
            String name = parameter.get("name").asText();
            if (parameter.path("required").asBoolean() ? !chance(10) : chance(3)) {
                pairs.add(name + "=" + encoded(chance(4) ? nasty.text() : usual.text(name)));
            }
        }
        if (chance(15)) {
            pairs.add(nasty.of(List.of("x=y", "=", "&&", "lang=en", "lang=zh-CN", "n=%zz", "%zz=n", "a[]=1", "day")));
        }
        if (chance(20) && !pairs.isEmpty()) {
            pairs.add(pairs.get(0));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!parameters(operation, "header").isEmpty() && !chance(15)) {
            headers.put("Idempotency-Key", chance(10) ? "x".repeat(random.nextInt(60)) : key());
        }
        headers.put("Accept", nasty.of(ACCEPTS));
        headers.put("Accept-Language", nasty.of(LANGUAGES));
        if (chance(20)) {
            headers.put(
                    nasty.of(List.of("Origin", "Sec-Fetch-Site", "X-Forwarded-For", "If-None-Match", "Authorization")),
                    nasty.of(List.of("null", "https://evil.example", "cross-site", "127.0.0.1", "\"", "Device 1.x")));
        }
        return headers;
    }

    /** The members of a body as pieces of JSON; what was left out is not there. */
    private Map<String, String> fields(Operation operation) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (operation.body() != null) {
            operation
                    .body()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> fields.put(name, usual.json(name)));
        }
        for (int wrong = chance(4) ? 0 : 1 + random.nextInt(2); wrong > 0 && !fields.isEmpty(); wrong--) {
            String name = nasty.of(List.copyOf(fields.keySet()));
            if (chance(5)) {
                fields.remove(name);
            } else {
                fields.put(name, nasty.piece());
            }
        }
        return fields;
    }

    private Buffer body(Map<String, String> fields) {
        List<String> members = new ArrayList<>();
        fields.forEach((name, piece) -> members.add(NastyValues.quoted(name) + ":" + piece));
        if (chance(12)) {
            members.add(NastyValues.quoted(nasty.text()) + ":" + nasty.piece());
        }
        if (chance(12) && !fields.isEmpty()) {
            members.add(NastyValues.quoted(nasty.of(List.copyOf(fields.keySet()))) + ":" + nasty.piece());
        }
        String body = "{" + String.join(",", members) + "}";
        if (!chance(10)) {
            return Buffer.buffer(body);
        }
        boolean bytes = chance(4);
        return Buffer.buffer(nasty.body(body).getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<JsonNode> parameters(Operation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    private static List<Operation> operations(Contract contract) {
        List<Operation> all = new ArrayList<>();
        contract.operations().forEach(name -> {
            JsonNode node = contract.operationAt(name.replaceFirst(".* ", ""), name.replaceFirst(" .*", ""));
            List<JsonNode> parameters = StreamSupport.stream(
                            node.path("parameters").spliterator(), false)
                    .map(contract::resolved)
                    .toList();
            JsonNode body = node.at("/requestBody/content/application~1json/schema");
            Operation operation = new Operation(
                    name.replaceFirst(" .*", ""),
                    name.replaceFirst(".* ", ""),
                    parameters,
                    body.isMissingNode() ? null : contract.resolved(body));
            // What reads a body has most that can break.
            all.addAll(java.util.Collections.nCopies(body.isMissingNode() ? 1 : 4, operation));
        });
        return List.copyOf(all);
    }
}
