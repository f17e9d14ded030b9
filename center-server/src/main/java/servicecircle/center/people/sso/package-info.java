/**
 * Signing in through the city's identity provider, and linking an account to it. Looks down at sessions, settings and the
 * console's frame; the front door of people opens it. It makes no account, and only its holder links one.
 */
@NullMarked
package servicecircle.center.people.sso;

import org.jspecify.annotations.NullMarked;
