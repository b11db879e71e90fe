package dk.torv.app.whole;

import dk.torv.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the program under test a migrated database of its own and a free port. */
public final class RealPostgres implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", TestDatabase.freshUrl(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "quarkus.http.test-port", "0");
    }

    /** The server ends with the JVM. */
    @Override
    public void stop() {}
}
