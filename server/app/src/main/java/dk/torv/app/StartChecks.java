package dk.torv.app;

import dk.torv.app.postgres.EmbeddedPostgres.Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

/** What Torv refuses to serve to a network: demo accounts and plain HTTP. */
final class StartChecks {
    private StartChecks() {}

    /** @param publicUrl null when only this machine is served */
    static void run(Address database, String host, String publicUrl) throws SQLException {
        Optional<URI> url = Optional.ofNullable(publicUrl).map(StartChecks::parse);
        boolean outside = url.isPresent() ? !isLoopback(url.get().getHost()) : !isLoopback(host);
        if (!outside) {
            return;
        }
        if (url.isEmpty()) {
            throw new Stop("Torv would listen on a public address: set --public-url to the https address people use.");
        }
        if (!"https".equals(url.get().getScheme())) {
            throw new Stop(
                    "--public-url must begin with https:// unless it is this machine: plain HTTP is not private.");
        }
        if (isDemo(database)) {
            throw new Stop("This database holds demo accounts and cannot be served on a public address.");
        }
    }

    private static URI parse(String publicUrl) {
        try {
            URI url = URI.create(publicUrl);
            boolean plain = url.getHost() != null
                    && Set.of("http", "https").contains(url.getScheme())
                    && Set.of("", "/").contains(url.getRawPath())
                    && url.getRawQuery() == null;
            if (plain) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // the same sentence
        }
        throw new Stop("--public-url must look like https://torv.example.dk.");
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
