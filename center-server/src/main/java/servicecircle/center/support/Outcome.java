package servicecircle.center.support;

import java.util.function.Function;

/**
 * What a use case answers: the thing itself, or a refusal by a rule. A refusal is an ordinary value on the success
 * channel; only a breakage fails a future.
 */
public sealed interface Outcome<T, R> {
    record Done<T, R>(T value) implements Outcome<T, R> {}

    record Refused<T, R>(R refusal) implements Outcome<T, R> {}

    static <T, R> Outcome<T, R> done(T value) {
        return new Done<>(value);
    }

    static <T, R> Outcome<T, R> refused(R refusal) {
        return new Refused<>(refusal);
    }

    /** One of the two functions, whichever fits. */
    default <X> X fold(Function<? super T, ? extends X> done, Function<? super R, ? extends X> refused) {
        if (this instanceof Done<T, R> it) {
            return done.apply(it.value());
        }
        return refused.apply(((Refused<T, R>) this).refusal());
    }
}
