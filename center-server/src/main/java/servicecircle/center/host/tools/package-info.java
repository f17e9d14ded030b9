/**
 * What an operator does beside running a host: backup and restore, certificates, keys, the check of the trail. Looks down
 * at the configuration and at what every command works on; only {@code host.Main} looks in. A command works on a host that
 * runs as well as on one that stands still, and what it refuses changes nothing.
 */
@NullMarked
package servicecircle.center.host.tools;

import org.jspecify.annotations.NullMarked;
