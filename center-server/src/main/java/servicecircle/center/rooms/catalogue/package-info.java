/**
 * What a center offers: the hall, its rooms and the policy of each. Records only, read from configuration; looked into by
 * everything in rooms. A value here is data that a center may change, never code.
 */
@NullMarked
package servicecircle.center.rooms.catalogue;

import org.jspecify.annotations.NullMarked;
