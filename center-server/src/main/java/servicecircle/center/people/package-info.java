/**
 * Front door of people: everything about who acts. Its floors from below: access (rights), sessions, console (the frame),
 * then audit, settings, staff, devices, organisations and residents, then the gate. Rooms and later services look in; no
 * route of theirs is reached but through the gate.
 */
@NullMarked
package servicecircle.center.people;

import org.jspecify.annotations.NullMarked;
