/**
 * Certificates: reading the one a host speaks HTTPS with, and a small authority for halls that have none. Looks at files and
 * the JDK, and is looked at by the host alone. A private key leaves this package in a file of mode 0600 or not at all.
 */
@NullMarked
package servicecircle.center.support.tls;

import org.jspecify.annotations.NullMarked;
