package servicecircle.center.people.gate;

import io.vertx.core.Future;
import servicecircle.center.people.access.Visitor;

/** Writes down that somebody of the staff asked for what is not theirs. */
@FunctionalInterface
public interface Denials {
    Future<Void> write(Visitor.Staff staff, String method, String path);
}
