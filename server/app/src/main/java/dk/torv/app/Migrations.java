package dk.torv.app;

import dk.torv.app.postgres.EmbeddedPostgres;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings the schema up to date, and refuses one that a newer Torv has made. */
final class Migrations {
    private Migrations() {}

    static void run(EmbeddedPostgres.Address database) {
        try {
            Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("classpath:db/migration")
                    .ignoreMigrationPatterns("*:future")
                    .initSql("SET lock_timeout = '5s'")
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .load();
            boolean newer = Arrays.stream(flyway.info().all())
                    .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                            || migration.getState() == MigrationState.FUTURE_FAILED);
            if (newer) {
                throw new Stop("The database belongs to a newer Torv. Start that one, or restore an older backup.");
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new Stop("The database cannot be brought up to date: "
                    + e.getMessage().strip().lines().findFirst().orElse(""));
        }
    }
}
