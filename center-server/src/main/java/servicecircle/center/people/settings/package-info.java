/**
 * What the security administrator sets for the whole host: sign-in policy and how long personal data is kept. Kept in the
 * database, read at the start, changed on the console. Nothing may keep a copy: whoever needs a value asks when it needs it.
 */
@NullMarked
package servicecircle.center.people.settings;

import org.jspecify.annotations.NullMarked;
