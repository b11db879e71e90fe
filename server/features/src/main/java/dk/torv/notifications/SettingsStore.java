package dk.torv.notifications;

import dk.torv.conversations.Level;
import dk.torv.database.Database;
import dk.torv.notifications.QuietHours.Period;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps how people want to be told of messages; who has chosen nothing has no row. */
@Singleton
class SettingsStore {
    private static final String FIND = """
            SELECT chats, channels, threads, keywords, quiet, zone FROM notification_setting WHERE person = :person
            """;

    private static final String KEEP = """
            INSERT INTO notification_setting (person, chats, channels, threads, keywords, quiet, zone)
            VALUES (:person, :chats, :channels, :threads, :keywords, :quiet, :zone)
                ON CONFLICT (person) DO UPDATE
               SET chats = excluded.chats, channels = excluded.channels, threads = excluded.threads,
                   keywords = excluded.keywords, quiet = excluded.quiet, zone = excluded.zone
            """;

    private final Database database;

    @Inject
    SettingsStore(Database database) {
        this.database = database;
    }

    Optional<Settings> find(UUID person) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("person", person)
                .map((row, context) -> settings(row))
                .findOne());
    }

    void keep(UUID person, Settings settings) {
        database.with(handle -> handle.createUpdate(KEEP)
                .bind("person", person)
                .bind("chats", settings.chats().wire())
                .bind("channels", settings.channels().wire())
                .bind("threads", settings.threads().wire())
                .bindArray("keywords", String.class, settings.keywords().toArray())
                .bindArray(
                        "quiet",
                        String.class,
                        settings.quiet().periods().stream()
                                .map(SettingsStore::written)
                                .toArray())
                .bind("zone", settings.quiet().zone().getId())
                .execute());
    }

    /** Reads the columns of {@link #FIND}. */
    static Settings settings(ResultSet row) throws SQLException {
        return new Settings(
                Level.stored(row.getString("chats")).orElseThrow(),
                Level.stored(row.getString("channels")).orElseThrow(),
                Level.stored(row.getString("threads")).orElseThrow(),
                List.of((String[]) row.getArray("keywords").getArray()),
                new QuietHours(
                        ZoneId.of(row.getString("zone")),
                        Arrays.stream((String[]) row.getArray("quiet").getArray())
                                .map(SettingsStore::read)
                                .toList()));
    }

    private static String written(Period period) {
        return "%d %s %s".formatted(period.day().getValue(), period.from(), period.until());
    }

    private static Period read(String written) {
        String[] words = written.split(" ", 3);
        return new Period(
                DayOfWeek.of(Integer.parseInt(words[0])), LocalTime.parse(words[1]), LocalTime.parse(words[2]));
    }
}
