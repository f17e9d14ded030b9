/**
 * What every floor may use and what knows nothing of service centers. Its sub-packages speak HTTP, SQL and cryptography;
 * this one holds the shape of an answer that may be a refusal. Nothing here may import an upper floor.
 */
@NullMarked
package servicecircle.center.support;

import org.jspecify.annotations.NullMarked;
