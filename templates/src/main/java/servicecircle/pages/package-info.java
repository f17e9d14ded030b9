/**
 * What people see: one record per screen ({@link servicecircle.pages.Page}), the FreeMarker pages that draw them, and
 * their words in Chinese and English. Looks down at nothing but {@code parts}; the center server answers with these
 * records and the kiosk renders them in its own frame, so they are the contract between the two. No Vert.x, no SQL, and
 * no user text ever reaches a page unescaped: templates end in {@code .ftlh}.
 */
@NullMarked
package servicecircle.pages;

import org.jspecify.annotations.NullMarked;
