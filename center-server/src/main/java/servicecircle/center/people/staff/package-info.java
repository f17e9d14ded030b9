/**
 * Accounts of the staff, their passwords and second factors, and signing in. Looks down at access, sessions and audit; the
 * console asks it. Nothing here may tell an unknown name from a wrong password: not by words, not by size, not by time.
 */
@NullMarked
package servicecircle.center.people.staff;

import org.jspecify.annotations.NullMarked;
