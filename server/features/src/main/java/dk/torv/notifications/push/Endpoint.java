package dk.torv.notifications.push;

import dk.torv.kernel.Refusal;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a push service takes messages for a browser. The browser names it, so it may name anything; only https is taken. */
final class Endpoint {
    private static final int LONGEST = 1_000;

    private Endpoint() {}

    /** Refuses what is no address of a push service, without asking the network. */
    static URI parse(String given) {
        Refusal refusal = Refusal.invalid("endpoint", "bad-endpoint");
        if (given.length() > LONGEST) {
            throw refusal.asException();
        }
        try {
            URI uri = new URI(given);
            boolean fits = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
            if (!fits) {
                throw refusal.asException();
            }
            return uri;
        } catch (URISyntaxException e) {
            throw refusal.asException();
        }
    }
}
