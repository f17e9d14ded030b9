/**
 * Asking an identity provider who somebody is, by OpenID Connect. The library discovers and exchanges; what it answers is
 * believed only after our own checks, which are plain Java. Knows nothing of accounts, and no token leaves this package.
 */
@NullMarked
package servicecircle.center.support.openid;

import org.jspecify.annotations.NullMarked;
