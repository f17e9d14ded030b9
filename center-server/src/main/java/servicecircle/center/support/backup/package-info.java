/**
 * Backup and restore of one host: all tables as they stood at one moment, with the key file, in one sealed file. Looks at
 * support.db and support.crypto; the host's commands alone look in. A file is read to its end before a target is touched.
 */
@NullMarked
package servicecircle.center.support.backup;

import org.jspecify.annotations.NullMarked;
