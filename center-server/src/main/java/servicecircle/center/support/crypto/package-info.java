/**
 * Sealing of personal data, blind indexes and the key file outside the database. Used wherever a name or telephone
 * number is stored. A key must never reach the database, a log or a page.
 */
@NullMarked
package servicecircle.center.support.crypto;

import org.jspecify.annotations.NullMarked;
