/**
 * Organisations that want to use more of the house: registered by themselves, certified by the center for some months. Looks
 * down at console and residents; the host's rounds end their certificates. Their contact is masked everywhere but on the one
 * page whose view stands in the trail.
 */
@NullMarked
package servicecircle.center.people.organisations;

import org.jspecify.annotations.NullMarked;
