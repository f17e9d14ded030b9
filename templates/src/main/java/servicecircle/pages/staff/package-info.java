/**
 * What the staff console shows: one record per screen and the rows of its tables. Rendered by {@code Pages}; filled by the
 * {@code *Routes} of the center server. A record here holds personal data only where its comment says that the view of it
 * was written to the audit trail.
 */
@NullMarked
package servicecircle.pages.staff;

import org.jspecify.annotations.NullMarked;
