package servicecircle.center.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import servicecircle.pages.Page;

/** The contract {@code openapi.yaml}: its text for programs and its operations as a readable page. */
final class ApiContract {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final String text;
    private final Page.ApiGuide guide;

    private ApiContract(String text) {
        this.text = text;
        Map<?, ?> document = map(new Load(LoadSettings.builder().build()).loadFromString(text));
        Map<?, ?> info = map(document.get("info"));
        this.guide = new Page.ApiGuide(
                Objects.toString(info.get("title")),
                Objects.toString(info.get("version")),
                operations(map(document.get("paths"))));
    }

    static ApiContract load() {
        try (InputStream in = Objects.requireNonNull(ApiContract.class.getResourceAsStream("/openapi.yaml"))) {
            return new ApiContract(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    Page.ApiGuide guide() {
        return guide;
    }

    private static List<Page.ApiGuide.Operation> operations(Map<?, ?> paths) {
        List<Page.ApiGuide.Operation> operations = new ArrayList<>();
        paths.forEach((path, item) -> METHODS.forEach(method -> {
            if (map(item).get(method) instanceof Map<?, ?> operation) {
                operations.add(new Page.ApiGuide.Operation(
                        method.toUpperCase(Locale.ROOT),
                        path.toString(),
                        Objects.toString(operation.get("summary"), ""),
                        Objects.toString(operation.get("description"), ""),
                        map(operation.get("responses")).keySet().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()));
            }
        }));
        return operations;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
