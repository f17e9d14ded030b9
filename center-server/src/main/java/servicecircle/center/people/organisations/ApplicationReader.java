package servicecircle.center.people.organisations;

import servicecircle.center.people.residents.Contact;
import servicecircle.center.people.residents.PersonName;
import servicecircle.center.people.residents.PhoneNumber;
import servicecircle.center.support.BadInput;
import servicecircle.center.support.web.Form;

/** Reads the form of an organisation; what cannot be understood is refused, naming its field. */
final class ApplicationReader {
    private ApplicationReader() {}

    /** @throws BadInput naming the first field that has to be mended */
    static Application application(Form form, String consent) {
        OrganisationKind kind = kind(form);
        return new Application(
                kind,
                form.text("name", 60),
                creditCode(form, kind),
                form.text("purpose", 200),
                new Contact(
                        PersonName.of("contactName", form.text("contactName", 40)),
                        PhoneNumber.of(form.text("phone", 60))),
                consent);
    }

    private static OrganisationKind kind(Form form) {
        try {
            return OrganisationKind.valueOf(form.text("kind", 20));
        } catch (BadInput missing) {
            throw missing;
        } catch (IllegalArgumentException e) {
            throw BadInput.field("kind", "UNKNOWN_VALUE");
        }
    }

    private static String creditCode(Form form, OrganisationKind kind) {
        String typed = form.textOrEmpty("creditCode", 40);
        if (typed.isEmpty() && kind.needsCreditCode()) {
            throw BadInput.field("creditCode", "MISSING");
        }
        return typed.isEmpty() ? "" : CreditCode.of(typed).text();
    }
}
