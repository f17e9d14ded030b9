package servicecircle.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as one SVG path with a quiet zone of four modules. Error correction M: on 25 mm thermal paper the denser Q
 * decodes worse (handbook measurement).
 */
public final class QrSvg {
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private QrSvg() {}

    /** The {@code <svg>} element for a payload; crisp at every size because it has no pixels. */
    public static String of(String payload) {
        return of(payload, "QR");
    }

    /** The same with a title for those who cannot see it. */
    public static String of(String payload, String title) {
        BitMatrix modules = encode(payload);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            drawRow(modules, y, path);
        }
        return ("<svg class=\"qr\" viewBox=\"0 0 %d %d\" role=\"img\" shape-rendering=\"crispEdges\">"
                        + "<title>%s</title><path d=\"%s\"/></svg>")
                .formatted(modules.getWidth(), modules.getHeight(), escaped(title), path);
    }

    /** One bar for each run of dark modules. */
    private static void drawRow(BitMatrix modules, int y, StringBuilder path) {
        int x = 0;
        while (x < modules.getWidth()) {
            int from = x;
            while (x < modules.getWidth() && modules.get(x, y)) {
                x++;
            }
            if (x > from) {
                int run = x - from;
                path.append("M%d %dh%dv1h-%dz".formatted(from, y, run, run));
            }
            x++;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static BitMatrix encode(String payload) {
        try {
            return new QRCodeWriter().encode(payload, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("payload does not fit a QR code", e);
        }
    }
}
