package servicecircle.kiosk.screens;

import java.util.Locale;

/**
 * The glass of this terminal. Pages give every length in millimetres of it.
 *
 * @param devicePixelRatio device pixels to one CSS pixel, as the browser reports it
 */
public record ScreenProfile(int widthPixels, int heightPixels, double diagonalInches, double devicePixelRatio) {
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** CSS pixels to one millimetre. */
    public double pixelsPerMillimetre() {
        double diagonalPixels = Math.hypot(widthPixels, heightPixels);
        return diagonalPixels / (MILLIMETRES_PER_INCH * diagonalInches) / devicePixelRatio;
    }

    /** The one style rule that differs from terminal to terminal. Screens stand upright, however the glass was measured. */
    public String css() {
        return String.format(
                Locale.ROOT,
                ":root{--mm:%.3fpx;--glass-inline:%dpx;--glass-block:%dpx}%n",
                pixelsPerMillimetre(),
                (int) (Math.min(widthPixels, heightPixels) / devicePixelRatio),
                (int) (Math.max(widthPixels, heightPixels) / devicePixelRatio));
    }
}
