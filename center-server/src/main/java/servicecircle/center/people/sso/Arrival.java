package servicecircle.center.people.sso;

import servicecircle.center.people.sessions.Session;
import servicecircle.center.people.sessions.SessionSecret;

/** What becomes of whoever comes back from the provider: signed in, or one step further; linked, or not. */
sealed interface Arrival {
    record Opened(SessionSecret secret, Session.Step step) implements Arrival {}

    record Linked(boolean done) implements Arrival {}
}
