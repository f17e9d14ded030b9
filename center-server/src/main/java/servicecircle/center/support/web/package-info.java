/**
 * The edge: one router factory with every hardening, one failure handler, strict reading of requests, answers in the
 * reader's language. Used by every {@code *Routes}; looks down at the page records only. No handler may answer an error by
 * itself: it fails, and the failure handler speaks.
 */
@NullMarked
package servicecircle.center.support.web;

import org.jspecify.annotations.NullMarked;
