package servicecircle.center.host;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import servicecircle.center.rooms.catalogue.Hall;

/** The routes of a router in the notation of the contract, so that the two can be compared. */
final class RouteList {
    /** Answers for centers that do not exist; a route for the router, nothing for the contract. */
    private static final Set<String> CATCH_ALL = Set.of("/v1/centers/");

    private RouteList() {}

    static List<String> of(Router router, Collection<Hall> halls) {
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null && !CATCH_ALL.contains(route.getPath()))
                .flatMap(route -> methods(route).map(method -> method.name() + " " + path(route, halls)))
                .distinct()
                .toList();
    }

    private static Stream<HttpMethod> methods(Route route) {
        Set<HttpMethod> methods = route.methods();
        return methods == null ? Stream.empty() : methods.stream().filter(method -> !method.equals(HttpMethod.HEAD));
    }

    private static String path(Route route, Collection<Hall> halls) {
        String path = Objects.toString(route.getPath());
        for (Hall hall : halls) {
            path = path.replaceFirst("^/v1/centers/\\Q" + hall.id() + "\\E(?=/|$)", "/v1/centers/{center}");
        }
        return path.replaceFirst("^/static/$", "/static/{file}").replaceAll(":([a-z]+)", "{$1}");
    }
}
