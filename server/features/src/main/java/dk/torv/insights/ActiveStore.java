package dk.torv.insights;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/** Who has been active in the periods that are open, by keyed hashes, until nothing but their number stays. */
@Singleton
class ActiveStore {
    private static final String KEY = "SELECT key FROM insight_key WHERE period = :period AND start = :start";

    private static final String NEW_KEY =
            "INSERT INTO insight_key (period, start, key) VALUES (:period, :start, :key) ON CONFLICT DO NOTHING";

    private static final String NOTE = """
            INSERT INTO insight_active AS a (period, start, hash, unit, devices)
            SELECT :period, :start, decode(hash, 'hex'), unit, device
              FROM unnest(:hashes::text[], :units::uuid[], :devices::smallint[]) AS seen (hash, unit, device)
                ON CONFLICT (period, start, hash) DO UPDATE SET devices = a.devices | excluded.devices
                   WHERE a.devices | excluded.devices <> a.devices
            """;

    private static final String COUNT = """
            SELECT count(*) AS active, count(*) FILTER (WHERE devices & 1 <> 0) AS computer,
                   count(*) FILTER (WHERE devices & 2 <> 0) AS phone, count(*) FILTER (WHERE devices = 3) AS both
              FROM insight_active WHERE period = :period AND start = :start
            """;

    private static final String BY_UNIT =
            "SELECT unit, count(*)::int AS active FROM insight_active WHERE period = :period AND start = :start GROUP BY unit";

    private static final String FORGET = """
            WITH keys AS (
                DELETE FROM insight_key WHERE period = :period AND start <= :start)
            DELETE FROM insight_active WHERE period = :period AND start <= :start
            """;

    private static final String UNITS = "SELECT id, home FROM person WHERE id = ANY (:people) AND role <> 'guest'";

    private final Database database;

    @Inject
    ActiveStore(Database database) {
        this.database = database;
    }

    /** @param hash in hexadecimal */
    record Hashed(String hash, UUID unit, int devices) {}

    /** @param both how many of those at a computer were on a phone too */
    record Crowd(int active, int computer, int phone, int both) {}

    Optional<byte[]> findKey(Period period, LocalDate start) {
        return database.with(handle -> handle.createQuery(KEY)
                .bind("period", period.wire())
                .bind("start", start)
                .mapTo(byte[].class)
                .findOne());
    }

    void addKey(Period period, LocalDate start, byte[] key) {
        database.with(handle -> handle.createUpdate(NEW_KEY)
                .bind("period", period.wire())
                .bind("start", start)
                .bind("key", key)
                .execute());
    }

    /** @param seen in the order of their hashes, so that two nodes do not wait for each other */
    void note(Period period, LocalDate start, List<Hashed> seen) {
        database.with(handle -> handle.createUpdate(NOTE)
                .bind("period", period.wire())
                .bind("start", start)
                .bindArray(
                        "hashes", String.class, seen.stream().map(Hashed::hash).toArray())
                .bindArray("units", UUID.class, seen.stream().map(Hashed::unit).toArray())
                .bindArray(
                        "devices",
                        Integer.class,
                        seen.stream().map(Hashed::devices).toArray())
                .execute());
    }

    Crowd count(Period period, LocalDate start) {
        return database.with(handle -> handle.createQuery(COUNT)
                .bind("period", period.wire())
                .bind("start", start)
                .map((row, context) -> new Crowd(
                        row.getInt("active"), row.getInt("computer"), row.getInt("phone"), row.getInt("both")))
                .one());
    }

    /** Unit → how many of its own people. */
    Map<UUID, Integer> countByUnit(Period period, LocalDate start) {
        return database.with(handle -> handle.createQuery(BY_UNIT)
                .bind("period", period.wire())
                .bind("start", start)
                .reduceRows(new HashMap<>(), (Map<UUID, Integer> found, RowView row) -> {
                    found.put(row.getColumn("unit", UUID.class), row.getColumn("active", Integer.class));
                    return found;
                }));
    }

    /** The period and all before it: rows and keys. */
    void forget(Period period, LocalDate start) {
        database.with(handle -> handle.createUpdate(FORGET)
                .bind("period", period.wire())
                .bind("start", start)
                .execute());
    }

    /** Employees among these people → where they work, or zero. */
    Map<UUID, UUID> units(Collection<UUID> people) {
        return database.with(handle -> handle.createQuery(UNITS)
                .bindArray("people", UUID.class, people.toArray())
                .reduceRows(new HashMap<>(), (Map<UUID, UUID> found, RowView row) -> {
                    UUID home = row.getColumn("home", UUID.class);
                    found.put(row.getColumn("id", UUID.class), home == null ? Happening.NO_UNIT : home);
                    return found;
                }));
    }
}
