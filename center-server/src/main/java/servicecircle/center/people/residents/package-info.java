/**
 * Residents' contact details: normalised, masked, sealed and found again by a blind index. Looks down at support; rooms,
 * queue and stations ask it. A telephone number is never stored, logged or shown in clear text.
 */
@NullMarked
package servicecircle.center.people.residents;

import org.jspecify.annotations.NullMarked;
