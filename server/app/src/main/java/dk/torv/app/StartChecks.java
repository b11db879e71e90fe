package dk.torv.app;

import dk.torv.app.postgres.EmbeddedPostgres.Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** What Torv refuses to serve to a network: demo accounts and plain HTTP. */
final class StartChecks {
    private StartChecks() {}

    /** Before anything is opened or made. */
    static void address(String host, boolean demo) {
        Optional<URI> url = publicUrl();
        if (!isOutside(host)) {
            return;
        }
        if (url.isEmpty()) {
            throw new Stop(
                    "Torv would listen on a public address: set TORV_PUBLIC_URL to the https address people use.");
        }
        if (!"https".equals(url.get().getScheme())) {
            throw new Stop(
                    "TORV_PUBLIC_URL must begin with https:// unless it is this machine: plain HTTP is not private.");
        }
        if (demo) {
            throw new Stop("A demo cannot be served on a public address.");
        }
    }

    /** Once it can be asked what the database holds. */
    static void accounts(Address database, String host) throws SQLException {
        if (isOutside(host) && isDemo(database)) {
            throw new Stop("This database holds demo accounts and cannot be served on a public address.");
        }
    }

    private static boolean isOutside(String host) {
        return !isLoopback(publicUrl().map(URI::getHost).orElse(host));
    }

    private static Optional<URI> publicUrl() {
        try {
            return ConfigProvider.getConfig()
                    .getOptionalValue("torv.public-url", String.class)
                    .map(URI::create);
        } catch (IllegalArgumentException e) {
            throw new Stop("TORV_PUBLIC_URL is not an address such as https://torv.example.org.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isDemo(Address database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT EXISTS (SELECT FROM organisation WHERE demo)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
