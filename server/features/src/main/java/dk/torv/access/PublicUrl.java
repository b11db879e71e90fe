package dk.torv.access;

import dk.torv.gateway.OriginCheck;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach this Torv. It decides from which origin a browser may change something and what cookies look like.
 * Without the setting only this very machine is served: the origin must be the address asked, and that a loopback one.
 */
@Singleton
public class PublicUrl implements OriginCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> origin;

    @Inject
    public PublicUrl(@ConfigProperty(name = "torv.public-url") Optional<String> url) {
        origin = url.map(PublicUrl::originOf);
    }

    /** Whether a page of this origin may send requests that change something. */
    @Override
    public boolean allows(String asking, String host) {
        return origin.map(own -> own.equals(asking)).orElseGet(() -> isLoopback(asking, host));
    }

    /** Scheme, host and port; empty where only this machine is served. */
    public Optional<String> origin() {
        return origin;
    }

    /** Whether people come over HTTPS. */
    public boolean isSecure() {
        return origin.filter(own -> own.startsWith("https://")).isPresent();
    }

    /** Whether this is the name under which people reach Torv. */
    public boolean isOwn(String host) {
        return origin.filter(own -> host.equalsIgnoreCase(URI.create(own).getHost()))
                .isPresent();
    }

    private static boolean isLoopback(String asking, String host) {
        try {
            return asking.equals("http://" + host)
                    && LOOPBACK.contains(URI.create(asking).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String originOf(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
