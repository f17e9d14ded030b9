package servicecircle.kiosk.center;

import java.net.URI;
import servicecircle.pages.parts.Text;

/**
 * Where the center server is, and what the screen can say about the center while it does not answer.
 *
 * @param url scheme, host and port, without a slash at the end
 */
public record CenterAddress(String url, String id, Text name, String servicePhone) {
    public CenterAddress {
        URI address = URI.create(url);
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException("not an http address: " + url);
        }
        url = url.replaceFirst("/+$", "");
    }
}
