package servicecircle.bench.visit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Reads the QR code in a picture of a screen, as the camera of a telephone does. */
public final class QrReader {
    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.TRY_HARDER, true);

    private QrReader() {}

    /** What the code says, or nothing where the picture has none that can be read. */
    public static Optional<String> read(byte[] png) {
        try {
            LuminanceSource picture = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
            return Stream.of(new HybridBinarizer(picture), new GlobalHistogramBinarizer(picture))
                    .map(QrReader::decoded)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> decoded(Binarizer picture) {
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(new BinaryBitmap(picture), HINTS)
                    .getText());
        } catch (NotFoundException unreadable) {
            return Optional.empty();
        }
    }
}
