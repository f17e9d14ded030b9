package servicecircle.kiosk.center;

import io.vertx.core.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import servicecircle.pages.parts.Problem;

/** What became of a question to the center. Asking never fails; it ends in one of these four. */
public sealed interface Answer<T> {

    /** The record that was asked for. */
    record Got<T>(T value) implements Answer<T> {}

    /** The center said no, and why. */
    record Refused<T>(Problem problem) implements Answer<T> {}

    /** Nobody answers a question, or the center says that it cannot do its work just now. */
    record Away<T>() implements Answer<T> {}

    /** The answer was lost on the way: the change may have happened or not. Only the same key can find out. */
    record Unknown<T>() implements Answer<T> {}

    /** Asks on with what was got; every other end stays what it is. */
    default <R> Future<Answer<R>> then(Function<T, Future<Answer<R>>> next) {
        if (this instanceof Got<T> answer) {
            return next.apply(answer.value());
        }
        return Future.succeededFuture(without());
    }

    /** The same end for a question about something else; nothing got counts as lost. */
    private <R> Answer<R> without() {
        if (this instanceof Refused<T> no) {
            return new Refused<>(no.problem());
        }
        return this instanceof Away<T> ? new Away<>() : new Unknown<>();
    }

    /** For questions that change nothing, where a lost answer and an absent center are the same. */
    default void tell(Consumer<T> got, Consumer<Problem> refused, Runnable away) {
        if (this instanceof Got<T> answer) {
            got.accept(answer.value());
        } else if (this instanceof Refused<T> no) {
            refused.accept(no.problem());
        } else {
            away.run();
        }
    }
}
