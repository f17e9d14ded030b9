/**
 * What stands in QR codes: opaque 128-bit references and the short code that a person can read out. Pure; no database.
 * Nothing in a code may tell anything about the person who holds it.
 */
@NullMarked
package servicecircle.center.passes;

import org.jspecify.annotations.NullMarked;
