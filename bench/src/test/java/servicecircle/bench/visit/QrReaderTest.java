package servicecircle.bench.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrReaderTest {
    private static final double SIDE = 264;
    private static final int MARGIN = 20;

    /** Each of these was unreadable at the distance at which the screen was drawn. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:29767/T/PrV1p_PZ2SD0htbMvSYWoQ",
                "http://127.0.0.1:21523/T/HV9JnixGEHzqYRRph_e6mA",
                "http://127.0.0.1:26096/T/aa7QmD7djZff6GYbCEBa-Q"
            })
    void a_code_that_cannot_be_read_from_one_distance_is_read_from_another(String text) throws Exception {
        assertThat(QrReader.read(screen(text))).contains(text);
    }

    private static byte[] screen(String text) throws WriterException, IOException {
        BitMatrix modules = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        int side = (int) SIDE + 2 * MARGIN;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    int left = edge(x, modules);
                    int top = edge(y, modules);
                    pen.fillRect(left, top, edge(x + 1, modules) - left, edge(y + 1, modules) - top);
                }
            }
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    /** Where a browser puts the edge of a module that is no whole number of pixels wide. */
    private static int edge(int module, BitMatrix modules) {
        return MARGIN + (int) Math.round(module * SIDE / modules.getWidth());
    }
}
