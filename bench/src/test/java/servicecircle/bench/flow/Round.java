package servicecircle.bench.flow;

import java.util.function.Consumer;
import servicecircle.bench.visit.KioskVisitor;
import servicecircle.bench.visit.Wish;

/** One visitor's way past every screen of the kiosk, except those that are there while the center is away. */
final class Round {
    private final Doors doors;
    private final KioskVisitor visitor;
    private final Consumer<String> eye;
    private final boolean large;

    /**
     * A round of somebody who stands at the home screen.
     *
     * @param eye hears the name of each screen while it is there
     */
    Round(Doors doors, KioskVisitor visitor, Consumer<String> eye) {
        this.doors = doors;
        this.visitor = visitor;
        this.eye = eye;
        this.large = visitor.seesLargeType();
    }

    void go() throws Exception {
        eye.accept("home");
        visitor.tapThrough("tile-guide", "/guide");
        eye.accept("guide");
        visitor.hook("back").tap();
        visitor.hook("tile-rooms").waitFor();
        chooseTime();
        Wish wish = doors.aWish();
        fillIn(wish);
        beRefused();
        bookOtherwise();
        findAgain(wish);
        visitor.page().navigate(doors.kiosk().resolve("/rooms/NOWHERE").toString());
        eye.accept("sorry");
    }

    private void chooseTime() {
        visitor.openRooms();
        eye.accept("rooms");
        visitor.chooseFreeDay().chooseFreeRoom();
        eye.accept("day of a room");
        visitor.chooseStart();
        eye.accept("start chosen");
        visitor.chooseEnd();
    }

    private void fillIn(Wish wish) {
        visitor.hook("next").tap();
        visitor.page().locator(".notice-danger").waitFor();
        eye.accept("purpose missing");
        eye.accept("purpose");
        visitor.choosePurpose(wish);
        eye.accept("people");
        visitor.countPeople();
        eye.accept("contact");
        visitor.giveNames(wish);
        eye.accept("phone");
        visitor.givePhone(wish);
        eye.accept("confirm");
        visitor.accept();
        eye.accept("undertaking");
    }

    private void beRefused() throws Exception {
        doors.bookElsewhere(visitor.chosen());
        visitor.accept().hook("confirm").tap();
        visitor.hook("refused").waitFor();
        eye.accept("refused");
    }

    private void bookOtherwise() {
        visitor.tapThrough("alternative-1", "/book/purpose");
        visitor.page().navigate(doors.kiosk().resolve("/book/confirm").toString());
        visitor.accept().confirm();
        eye.accept("done");
    }

    private void findAgain(Wish wish) {
        String code = visitor.code();
        visitor.finish();
        if (large) {
            visitor.enlarge(true);
        }
        visitor.tapThrough("tile-find", "/find");
        eye.accept("find");
        visitor.lookUp(code, wish.lastFour());
        eye.accept("mine");
        visitor.hook("cancel").tap();
        visitor.hook("cancel-confirm").waitFor();
        eye.accept("cancel?");
        visitor.hook("cancel-confirm").tap();
        visitor.page().locator(".slip:not(.slip-approved)").waitFor();
        eye.accept("cancelled");
    }
}
