package servicecircle.kiosk.center;

import java.util.function.Consumer;
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
