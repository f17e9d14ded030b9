package servicecircle.center.support.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The routes of a router in the notation of the contract, so that the two can be compared. */
public final class RouteList {
    private RouteList() {}

    /** @param centers the ids that stand for {@code {center}} in paths */
    public static List<String> of(Router router, Collection<String> centers) {
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null)
                .flatMap(route -> methods(route).map(method -> method.name() + " " + path(route, centers)))
                .distinct()
                .toList();
    }

    private static Stream<HttpMethod> methods(Route route) {
        Set<HttpMethod> methods = route.methods();
        return methods == null ? Stream.empty() : methods.stream().filter(method -> !method.equals(HttpMethod.HEAD));
    }

    private static String path(Route route, Collection<String> centers) {
        String path = Objects.toString(route.getPath());
        for (String center : centers) {
            path = path.replaceFirst("^/v1/centers/\\Q" + center + "\\E(?=/|$)", "/v1/centers/{center}");
        }
        return path.replaceFirst("^/static/$", "/static/{file}").replaceAll(":([a-z]+)", "{$1}");
    }
}
