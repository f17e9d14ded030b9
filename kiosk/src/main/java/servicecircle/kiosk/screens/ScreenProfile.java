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

    /** The one style rule that differs from terminal to terminal. Kiosks stand upright, however the glass was measured. */
    public String css() {
        return css(Math.min(widthPixels, heightPixels), Math.max(widthPixels, heightPixels));
    }

    /** The same for a tablet, which stands as it was measured. */
    public String cssAsMeasured() {
        return css(widthPixels, heightPixels);
    }

    private String css(int across, int down) {
        return String.format(
                Locale.ROOT,
                ":root{--mm:%.3fpx;--glass-inline:%dpx;--glass-block:%dpx}%n",
                pixelsPerMillimetre(),
                (int) (across / devicePixelRatio),
                (int) (down / devicePixelRatio));
    }
}
