package dk.torv.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shows {@code /q/metrics} to this machine and to whoever has the token, to others it does not exist. What came through a proxy
 * did not come from this machine.
 */
@Singleton
public class MetricsGuard {
    private static final int BEFORE_EVERYTHING_ELSE = -100;
    private static final int NOT_FOUND = 404;

    private final Optional<String> token;

    @Inject
    MetricsGuard(@ConfigProperty(name = "torv.metrics-token") Optional<String> token) {
        this.token = token;
    }

    void register(@Observes Router router) {
        router.route("/q/metrics*").order(BEFORE_EVERYTHING_ELSE).handler(this::guard);
    }

    private void guard(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (isLocal(request) || hasToken(request)) {
            routing.next();
        } else {
            routing.response().setStatusCode(NOT_FOUND).end();
        }
    }

    private static boolean isLocal(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        boolean proxied = request.headers().contains("Forwarded")
                || request.headers().names().stream()
                        .anyMatch(name -> name.regionMatches(true, 0, "X-Forwarded-", 0, "X-Forwarded-".length()));
        return !proxied && address != null && (address.startsWith("127.") || address.equals("0:0:0:0:0:0:0:1"));
    }

    private boolean hasToken(HttpServerRequest request) {
        String given = request.getHeader("Authorization");
        return given != null
                && token.filter(right -> MessageDigest.isEqual(bytes("Bearer " + right), bytes(given)))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
