package servicecircle.center.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract as a judge: is this answer one that {@code openapi.yaml} promises? */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract load() {
        Object yaml = new Load(LoadSettings.builder().build())
                .loadFromString(ApiContract.load().text());
        return new Contract(JSON.valueToTree(yaml));
    }

    /** {@code GET /v1/centers/{center}} and so on. */
    List<String> operations() {
        List<String> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    List<String> objectionsTo(String method, String path, Api.Answer answer) {
        JsonNode operation = operation(method, path);
        if (operation == null) {
            return answer.status() >= 400 && answer.status() < 500
                    ? objectionsTo(document.at("/components/responses/Problem"), answer)
                    : List.of("no such operation in the contract: " + method + " " + path);
        }
        JsonNode responses = operation.get("responses");
        String status = Integer.toString(answer.status());
        if (answer.status() < 400 && !responses.has(status)) {
            return List.of("status " + status + " is not in the contract");
        }
        return objectionsTo(resolved(responses.path(responses.has(status) ? status : "default")), answer);
    }

    private List<String> objectionsTo(JsonNode response, Api.Answer answer) {
        if (!response.has("content")) {
            return List.of();
        }
        String type = answer.type().replaceFirst(";.*", "").strip();
        JsonNode content = response.get("content").path(type);
        if (content.isMissingNode()) {
            content = response.get("content").path("*/*");
        }
        if (content.isMissingNode()) {
            return List.of("content type " + type + " is not in the contract");
        }
        String reference = content.path("schema").path("$ref").asText("");
        return type.endsWith("json") && !reference.isEmpty() ? objectionsToBody(reference, answer) : List.of();
    }

    private List<String> objectionsToBody(String reference, Api.Answer answer) {
        try {
            return schemas.computeIfAbsent(reference, this::schema).validate(JSON.readTree(answer.body())).stream()
                    .map(ValidationMessage::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("the body is not JSON");
        }
    }

    private JsonSchema schema(String reference) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", reference);
        root.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    private @Nullable JsonNode operation(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return StreamSupport.stream(
                        Spliterators.of(document.get("paths").properties().iterator()), false)
                .filter(template -> pattern(template.getKey()).matcher(plain).matches())
                .map(template -> template.getValue().get(method.toLowerCase(Locale.ROOT)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{file}", ".+").replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    /** The operation of a path as the contract writes it. */
    JsonNode operationAt(String template, String method) {
        return document.get("paths").get(template).get(method.toLowerCase(Locale.ROOT));
    }

    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static final class Spliterators {
        static <T> java.util.Spliterator<T> of(java.util.Iterator<T> iterator) {
            return java.util.Spliterators.spliteratorUnknownSize(iterator, 0);
        }
    }
}
