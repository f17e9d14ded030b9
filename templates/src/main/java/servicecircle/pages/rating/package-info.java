/**
 * Parts of the pages about ratings: a case as staff see it, its history, shares and comments. Looked into by the pages of
 * this module and by the center that fills them. None of them may say who rated, at which window, or at which minute.
 */
@NullMarked
package servicecircle.pages.rating;

import org.jspecify.annotations.NullMarked;
