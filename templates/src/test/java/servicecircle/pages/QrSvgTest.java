package servicecircle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSvgTest {
    private static final int DOT = 6;
    private static final String URL = "HTTP://127.0.0.1:8080/Q/3ZK8Q5V7N2M4R6T9W1X0Y3A5BC";

    @Test
    void the_drawn_code_can_be_read_back() throws Exception {
        assertThat(decoded(QrSvg.of(URL, "QR"))).isEqualTo(URL);
    }

    @Test
    void an_address_in_capitals_makes_a_smaller_code() {
        assertThat(modules(QrSvg.of(URL))).isLessThan(modules(QrSvg.of(URL.toLowerCase(java.util.Locale.ROOT))));
    }

    @Test
    void its_title_is_escaped() {
        assertThat(QrSvg.of("A", "<b>&"))
                .contains("<title>&lt;b&gt;&amp;</title>")
                .contains("role=\"img\"");
    }

    private static int modules(String svg) {
        MatchResult box = Pattern.compile("viewBox=\"0 0 (\\d+) ")
                .matcher(svg)
                .results()
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(box.group(1));
    }

    /** Paints the path's bars and lets ZXing look at the picture. */
    private static String decoded(String svg) throws Exception {
        int side = modules(svg) * DOT;
        int[] picture = new int[side * side];
        Arrays.fill(picture, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(svg).results().forEach(bar -> paint(picture, side, bar));
        RGBLuminanceSource seen = new RGBLuminanceSource(side, side, picture);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
    }

    private static void paint(int[] picture, int side, MatchResult bar) {
        int left = Integer.parseInt(bar.group(1)) * DOT;
        int top = Integer.parseInt(bar.group(2)) * DOT;
        int width = Integer.parseInt(bar.group(3)) * DOT;
        for (int y = top; y < top + DOT; y++) {
            Arrays.fill(picture, y * side + left, y * side + left + width, 0);
        }
    }
}
