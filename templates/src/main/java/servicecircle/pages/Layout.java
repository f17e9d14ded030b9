package servicecircle.pages;

import java.util.List;
import java.util.Locale;

/** How much goes onto one screen, by its look and its size in millimetres. */
public final class Layout {
    /** From here on 1080 pixels are less than 215 mm: a 15.6-inch screen, where less fits at the same size. */
    private static final double SMALL_FROM = 5;

    /** More than any day has cells. */
    private static final int ALL = 1_000;

    private final View view;
    private final KioskVisit visit;

    Layout(View view, KioskVisit visit) {
        this.view = view;
        this.visit = visit;
    }

    public boolean small() {
        return view.pixelsPerMillimetre() >= SMALL_FROM;
    }

    /** Whether a screen keeps to what matters most: large type, or a small screen. */
    public boolean brief() {
        return view.elder() || small();
    }

    /** Cuts a list for this screen. The four figures: ordinary, ordinary small, elder, elder small. */
    public <T> Sheet<T> cut(List<T> all, int ordinary, int ordinarySmall, int elder, int elderSmall) {
        return cut(all, most(ordinary, ordinarySmall, elder, elderSmall), visit.part());
    }

    public <T> Sheet<T> cut(List<T> all, int most, int part) {
        return Sheet.cut(all, most, part);
    }

    /** As {@link #cut}, but where no part is asked for it begins with the one that holds this item. */
    public <T> Sheet<T> cutShowing(T held, List<T> all, int ordinary, int ordinarySmall, int elder, int elderSmall) {
        int most = most(ordinary, ordinarySmall, elder, elderSmall);
        return visit.part() > 0 ? cut(all, most, visit.part()) : Sheet.holding(held, all, most);
    }

    public int most(int ordinary, int ordinarySmall, int elder, int elderSmall) {
        if (view.elder()) {
            return small() ? elderSmall : elder;
        }
        return small() ? ordinarySmall : ordinary;
    }

    public TimeGrid grid(Page.RoomDay page) {
        boolean folded = view.elder();
        return TimeGrid.of(page, view.zone(), folded, most(ALL, 18, 12, 7), visit.part());
    }

    /** This page's address with another part of it asked for. */
    public String partPath(int part) {
        String path = view.path().replaceAll("([?&])part=\\d*(&|$)", "$1").replaceAll("[?&]$", "");
        return path + (path.contains("?") ? '&' : '?') + "part=" + part;
    }

    /** This page's address in another language. */
    public String langPath(String lang) {
        String path = view.path().replaceAll("(?<=[?&])lang=[^&]*(&|$)", "").replaceAll("[?&]$", "");
        return path + (path.contains("?") ? '&' : '?') + "lang=" + lang;
    }

    /** The kiosk's look as a word for style sheets. */
    public String look() {
        return view.look().name().toLowerCase(Locale.ROOT);
    }
}
