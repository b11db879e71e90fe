package dk.torv.notifications.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which push services whoever runs Torv lets it call. None unless they say so: it is a call out of the house. Either any that lies
 * outside and answers at the usual port, or only those that are named, which may also lie inside and have any port.
 */
@Singleton
public class PushServices {
    private static final Set<String> NONE = Set.of("", "false");
    private static final Set<String> ANY = Set.of("any", "true");
    private static final int USUAL_PORT = 443;

    private final boolean on;
    private final Set<String> named;

    @Inject
    PushServices(@ConfigProperty(name = "torv.web-push") Optional<String> setting) {
        String given = setting.orElse("").strip().toLowerCase(Locale.ROOT);
        on = !NONE.contains(given);
        named = !on || ANY.contains(given)
                ? Set.of()
                : Arrays.stream(given.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOn() {
        return on;
    }

    /** Whether a browser may be reached there, as far as its address says. */
    boolean permits(URI endpoint) {
        return on && (named.isEmpty() ? hasUsualPort(endpoint) : isNamed(endpoint.getHost()));
    }

    /** Whether this very host is named, or by {@code *.} one above it. */
    boolean isNamed(String host) {
        String small = host.toLowerCase(Locale.ROOT);
        return named.stream()
                .anyMatch(one -> one.startsWith("*.") ? small.endsWith(one.substring(1)) : small.equals(one));
    }

    private static boolean hasUsualPort(URI endpoint) {
        return endpoint.getPort() == -1 || endpoint.getPort() == USUAL_PORT;
    }
}
