/**
 * Who may do what: roles of staff, rights, and the list of everything that may be asked at all. Looks at nothing but Java;
 * the gate and every feature that adds routes look in. What is not on the list is refused.
 */
@NullMarked
package servicecircle.center.people.access;

import org.jspecify.annotations.NullMarked;
