/**
 * Signing in through a real identity provider, with a real browser. A campaign: the provider is fetched for this test alone,
 * runs in a temporary folder on a port of its own, and is stopped again. Nothing else may come to depend on it.
 */
@NullMarked
package servicecircle.bench.sso;

import org.jspecify.annotations.NullMarked;
