/**
 * Forgetting: what is older than the settings allow is erased, in small bites, while the hall works. Looks down at settings
 * and the database; the host's rounds call it. What is still needed, such as the number of a booking to come, must stay.
 */
@NullMarked
package servicecircle.center.people.retention;

import org.jspecify.annotations.NullMarked;
