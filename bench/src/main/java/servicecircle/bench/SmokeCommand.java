package servicecircle.bench;

import com.microsoft.playwright.PlaywrightException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import servicecircle.bench.visit.Browsing;
import servicecircle.bench.visit.Chromium;
import servicecircle.bench.visit.KioskVisitor;
import servicecircle.bench.visit.PhoneHolder;
import servicecircle.bench.visit.Wish;

/**
 * {@code smoke --kiosk URL --center URL [--chromium PATH]}: one visitor books a room at the kiosk, reads the QR code off
 * the screen and opens the booking on a telephone.
 */
final class SmokeCommand implements Command {
    private static final String USAGE = "usage: smoke --kiosk URL --center URL [--chromium PATH]";
    private static final List<String> OPTIONS = List.of("--kiosk", "--center", "--chromium");

    @Override
    public int run(List<String> args, PrintStream out) {
        Map<String, String> options = options(args);
        URI kiosk = address(options, "--kiosk");
        URI center = address(options, "--center");
        Path chromium = options.containsKey("--chromium") ? Path.of(options.get("--chromium")) : Chromium.find();
        try (Browsing browsing = Browsing.with(chromium)) {
            visit(browsing, kiosk, center, out);
            return 0;
        } catch (PlaywrightException | IllegalStateException e) {
            out.println("  失败 failed: " + e.getMessage());
            return 1;
        }
    }

    private static void visit(Browsing browsing, URI kiosk, URI center, PrintStream out) {
        try (KioskVisitor visitor = new KioskVisitor(browsing.kiosk(), kiosk)) {
            book(visitor, out);
            String qr = visitor.qr();
            out.println("  二维码 QR code            " + qr);
            expect(qr.startsWith(center.toString().toUpperCase(Locale.ROOT) + "/Q/"), "the QR code leads elsewhere");
            lookUp(browsing, qr, visitor, out);
            visitor.finish();
            out.println("  完成 finished             " + visitor.page().url());
            expect(visitor.complaints().isEmpty(), "the browser complained: " + visitor.complaints());
        }
    }

    private static void book(KioskVisitor visitor, PrintStream out) {
        visitor.enter();
        out.println("  首页 home                 " + visitor.text(".band-name"));
        visitor.openRooms().chooseFreeDay().chooseFreeRoom();
        out.println("  房间 room                 " + visitor.text("h1"));
        visitor.chooseSpan();
        out.println("  时间 time                 " + line(visitor.text(".about")));
        visitor.fillIn(Wish.ofTheDancers("19900001234"));
        out.println("  核对 to be confirmed      " + line(visitor.text(".facts")));
        visitor.accept().confirm();
        out.println("  预约码 booking code       " + visitor.code());
    }

    private static void lookUp(Browsing browsing, String qr, KioskVisitor visitor, PrintStream out) {
        try (PhoneHolder holder = new PhoneHolder(browsing.phone()).open(qr)) {
            out.println("  手机 on the phone         " + holder.code() + " " + line(holder.text(".slip-span")));
            expect(holder.code().equals(visitor.code()), "the phone shows another booking");
            expect(holder.text(".slip-span").equals(visitor.text(".slip-span")), "the phone shows another time");
            expect(holder.complaints().isEmpty(), "the phone complained: " + holder.complaints());
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static void expect(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static Map<String, String> options(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < args.size(); at += 2) {
            if (!OPTIONS.contains(args.get(at)) || at + 1 == args.size()) {
                throw new Misuse(USAGE);
            }
            options.put(args.get(at), args.get(at + 1));
        }
        return options;
    }

    private static URI address(Map<String, String> options, String name) {
        String url = options.get(name);
        if (url == null || !url.matches("https?://.+")) {
            throw new Misuse(USAGE);
        }
        return URI.create(url);
    }
}
