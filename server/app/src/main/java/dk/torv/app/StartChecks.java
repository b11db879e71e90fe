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

    /**
     * Before anything is opened or made.
     *
     * @param publicUrl null when only this machine is served
     */
    static void address(String host, String publicUrl, boolean demo) {
        Optional<URI> url = Optional.ofNullable(publicUrl).map(StartChecks::parse);
        if (!isOutside(host, url)) {
            return;
        }
        if (url.isEmpty()) {
            throw new Stop("Torv would listen on a public address: set --public-url to the https address people use.");
        }
        if (!"https".equals(url.get().getScheme())) {
            throw new Stop(
                    "--public-url must begin with https:// unless it is this machine: plain HTTP is not private.");
        }
        if (demo) {
            throw new Stop("A demo cannot be served on a public address.");
        }
    }

    /** Once it can be asked what the database holds. */
    static void accounts(Address database, String host, String publicUrl) throws SQLException {
        if (isOutside(host, Optional.ofNullable(publicUrl).map(StartChecks::parse)) && isDemo(database)) {
            throw new Stop("This database holds demo accounts and cannot be served on a public address.");
        }
    }

    private static URI parse(String publicUrl) {
        Stop refusal = new Stop("--public-url must look like https://torv.example.dk.");
        try {
            URI url = URI.create(publicUrl);
            boolean plain = url.getHost() != null
                    && Set.of("http", "https").contains(url.getScheme())
                    && Set.of("", "/").contains(url.getRawPath())
                    && url.getRawQuery() == null;
            if (!plain) {
                throw refusal;
            }
            return url;
        } catch (IllegalArgumentException e) {
            throw refusal;
        }
    }

    private static boolean isOutside(String host, Optional<URI> url) {
        return !isLoopback(url.map(URI::getHost).orElse(host));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
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
