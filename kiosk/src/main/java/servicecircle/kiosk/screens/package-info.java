/**
 * The touch screens: their routes, and the visit with what a visitor has chosen and typed so far. Looks down at
 * {@code center} for every answer and at the page templates; only {@code KioskServer} looks in. A visit lives in this
 * process's memory alone and leaves nothing behind when it ends, neither in an address nor in a log.
 */
@NullMarked
package servicecircle.kiosk.screens;

import org.jspecify.annotations.NullMarked;
