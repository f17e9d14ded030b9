/**
 * The frame of the staff console: who is asking, forms with their token, pages with rail and name. Every feature with
 * pages for staff draws through it. It knows no page's content.
 */
@NullMarked
package servicecircle.center.people.console;

import org.jspecify.annotations.NullMarked;
