/**
 * Who is signed in, kept in PostgreSQL so that a restart signs nobody out. A session is found by the hash of the secret in
 * its cookie; whoever steals the database holds no session. Looks down at access; staff and the gate ask it.
 */
@NullMarked
package servicecircle.center.people.sessions;

import org.jspecify.annotations.NullMarked;
