package dk.torv.access;

import dk.torv.access.Policy.Banner;
import dk.torv.access.Policy.EditHistory;
import dk.torv.access.Policy.TeamMakers;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the one row of the policy. */
@Singleton
class PolicyStore {
    private static final String READ = """
            SELECT create_teams, edit_minutes, delete_minutes, edit_history, guests, guest_days, insights_group, insights_everyone,
                   banner, banner_level, banner_until
              FROM policy
            """;

    private static final String LOCK = READ + " FOR UPDATE";

    private static final String WRITE = """
            UPDATE policy
               SET create_teams = :createTeams, edit_minutes = :editMinutes, delete_minutes = :deleteMinutes,
                   edit_history = :editHistory, guests = :guests, guest_days = :guestDays,
                   insights_group = :insightsGroup, insights_everyone = :insightsForEveryone,
                   banner = :banner, banner_level = :bannerLevel, banner_until = :bannerUntil, changed_at = :now
            """;

    private final Database database;

    @Inject
    PolicyStore(Database database) {
        this.database = database;
    }

    Policy read() {
        return database.with(handle ->
                handle.createQuery(READ).map((row, context) -> policy(row)).one());
    }

    /** Nobody else changes it until the transaction ends. */
    Policy lock() {
        return database.with(handle ->
                handle.createQuery(LOCK).map((row, context) -> policy(row)).one());
    }

    void write(Policy policy, Instant now) {
        database.with(handle -> handle.createUpdate(WRITE)
                .bind("createTeams", policy.createTeams().wire())
                .bind("editMinutes", minutes(policy.editing()))
                .bind("deleteMinutes", minutes(policy.deleting()))
                .bind("editHistory", policy.editHistory().wire())
                .bind("guests", policy.guests())
                .bind("guestDays", policy.guestDays())
                .bind("insightsGroup", policy.insightsGroup())
                .bind("insightsForEveryone", policy.insightsForEveryone())
                .bind("banner", policy.banner().map(Banner::text).orElse(null))
                .bind("bannerLevel", policy.banner().map(Banner::level).orElse("info"))
                .bind("bannerUntil", policy.banner().flatMap(Banner::until).orElse(null))
                .bind("now", now)
                .execute());
    }

    private static Integer minutes(Optional<Duration> limit) {
        return limit.map(duration -> (int) duration.toMinutes()).orElse(null);
    }

    private static Policy policy(ResultSet row) throws SQLException {
        String text = row.getString("banner");
        String level = row.getString("banner_level");
        Optional<Instant> until =
                Optional.ofNullable(row.getTimestamp("banner_until")).map(Timestamp::toInstant);
        return new Policy(
                TeamMakers.find(row.getString("create_teams")).orElseThrow(),
                Optional.ofNullable(row.getObject("edit_minutes", Integer.class))
                        .map(Duration::ofMinutes),
                Optional.ofNullable(row.getObject("delete_minutes", Integer.class))
                        .map(Duration::ofMinutes),
                EditHistory.find(row.getString("edit_history")).orElseThrow(),
                row.getBoolean("guests"),
                row.getInt("guest_days"),
                row.getInt("insights_group"),
                row.getBoolean("insights_everyone"),
                Optional.ofNullable(text).map(given -> new Banner(given, level, until)));
    }
}
