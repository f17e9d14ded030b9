package servicecircle.center.support.tls;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * A name or an address under which a server is asked. No wildcards: a hall has one or two names, and one lost key should
 * not stand for all others of its domain.
 */
public record ServerName(String text) {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]+");
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,64}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    public ServerName {
        text = text.toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(text).matches() && !NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a host name like host.example or an address, not " + text);
        }
    }

    static GeneralName[] generalNames(List<ServerName> names) {
        return names.stream().map(ServerName::generalName).toArray(GeneralName[]::new);
    }

    String fileName() {
        return text.replace(':', '-');
    }

    private GeneralName generalName() {
        boolean address = ADDRESS.matcher(text).matches();
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, text);
    }
}
