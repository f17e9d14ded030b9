/**
 * The terminals of a hall: invited with a code, enrolled with a key, suspended or revoked with a reason. A device has a
 * key and no user session; it stands for the hall and for nobody in it. Looks down at access and console; the gate asks it.
 */
@NullMarked
package servicecircle.center.people.devices;

import org.jspecify.annotations.NullMarked;
