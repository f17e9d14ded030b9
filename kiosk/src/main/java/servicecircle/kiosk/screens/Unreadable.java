package servicecircle.kiosk.screens;

/** Something in an address or a form is not what it should be: the visitor's side is at fault, not ours. */
final class Unreadable extends IllegalArgumentException {
    Unreadable(String what) {
        super(what);
    }
}
