package servicecircle.bench.flow;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import servicecircle.bench.hall.CenterApi;
import servicecircle.bench.hall.DemoHall;
import servicecircle.bench.hall.Ledger;
import servicecircle.bench.visit.Browsing;
import servicecircle.bench.visit.Chromium;
import servicecircle.bench.visit.KioskVisitor;
import servicecircle.bench.visit.PhoneHolder;
import servicecircle.bench.visit.Stretch;
import servicecircle.bench.visit.Wish;

/** The demo hall and the people who come in; opened once for all tests of this package and closed after the last. */
final class Doors implements AutoCloseable {
    private final DemoHall hall = DemoHall.open();
    private final Browsing browsing = Browsing.with(Chromium.find());
    private final AtomicInteger people = new AtomicInteger(1000);

    private Doors() {}

    /** Hands the doors to the constructors of tests. */
    static final class Keeper implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Doors.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Doors.class, first -> new Doors(), Doors.class);
        }
    }

    DemoHall hall() {
        return hall;
    }

    URI kiosk() {
        return hall.kiosk().address();
    }

    KioskVisitor visitor() {
        return new KioskVisitor(browsing.kiosk(), kiosk());
    }

    PhoneHolder holder() {
        return new PhoneHolder(browsing.phone());
    }

    /** At a desk, not signed in. {@code role} is one of the center's roles, such as {@code AUDITOR}. */
    StaffMember staff(String role) {
        return new StaffMember(browsing.desk(), hall.center().address(), hall.account(role));
    }

    CenterApi api() {
        return new CenterApi(hall.center().address(), DemoHall.CENTER);
    }

    Ledger ledger() throws TimeoutException {
        return new Ledger(hall.database());
    }

    /** Somebody whose number nobody else has, so that no quota stands in the way. */
    Wish aWish() {
        return Wish.ofTheDancers("1990000" + people.incrementAndGet());
    }

    /** Somebody else takes the time through the interface of the center. */
    void bookElsewhere(Stretch stretch) throws IOException, InterruptedException {
        Map<String, Object> booking = Map.of(
                "room",
                stretch.room(),
                "start",
                stretch.start().toString(),
                "end",
                stretch.end().toString(),
                "purpose",
                "OTHER",
                "headcount",
                9,
                "groupName",
                "先到的人",
                "organizer",
                "李先",
                "phone",
                aWish().phone(),
                "undertaking",
                "2026-1");
        CenterApi.Answer answer = api().book(UUID.randomUUID(), booking);
        if (answer.status() != 201) {
            throw new IllegalStateException("could not be taken: " + answer);
        }
    }

    @Override
    public void close() {
        browsing.close();
        hall.close();
    }
}
