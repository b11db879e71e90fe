package dk.torv.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.access.Policies;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.messages.MessageView;
import dk.torv.messages.ReactToMessage;
import dk.torv.testkit.Clock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counting that breaks at any statement, before or after any commit, comes to the same as counting everything anew. */
class CrashTest {
    private static final int CRASHES = 50;
    private static final String RECOUNT = """
            SELECT to_char(m.created_at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD') || ' ' || count(*) || ' '
                   || count(DISTINCT m.author)
              FROM message m GROUP BY to_char(m.created_at AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD') ORDER BY 1
            """;

    private static final String RECOUNT_HOURS = """
            SELECT count(*) FROM message WHERE extract(hour FROM created_at AT TIME ZONE 'Europe/Copenhagen') = ?
            """;

    private final Clock clock = Clock.at("2026-11-02T09:00:00Z");
    private final Numbers numbers = new Numbers(clock);
    private final SplittableRandom random = new SplittableRandom(11);
    private final UUID unit = numbers.unit(null);
    private final List<Actor> staff = numbers.people(unit, 14);
    private int untilCrash = Integer.MAX_VALUE;
    private int crashes;

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void countsEverythingOnceWhereverItIsKilled() {
        CountChanges fragile = fragile();
        UUID group = numbers.torv.group(
                staff.getFirst(), staff.subList(1, staff.size()).toArray(Actor[]::new));
        int reactions = 0;
        while (crashes < CRASHES) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                Actor author = staff.get(random.nextInt(staff.size()));
                MessageView message = numbers.torv.post(author, group, "Nr. " + i);
                if (random.nextBoolean()) {
                    numbers.torv
                            .get(ReactToMessage.class)
                            .react(author, new ReactToMessage.Command(group, message.id(), "👍", true));
                    reactions++;
                }
            }
            countUntilItBreaks(fragile);
            clock.advance(Duration.ofMinutes(60 + random.nextInt(500)));
        }
        untilCrash = Integer.MAX_VALUE;
        numbers.count();

        List<ReadSeries.Row> days = numbers.series(Period.DAY, "2026-11-01", "2026-12-31", null);
        assertThat(days.stream()
                        .filter(row -> row.values().messages() > 0)
                        .map(row -> row.start() + " " + row.values().messages() + " "
                                + row.values().active()))
                .isEqualTo(numbers.torv.sql().list(String.class, RECOUNT));
        assertThat(days.stream().mapToLong(row -> row.values().reactions()).sum())
                .isEqualTo(reactions);
        assertThat(hours()).isEqualTo(recountedHours());
        assertThat(days).as("also over days that end").hasSizeGreaterThan(7);
    }

    private void countUntilItBreaks(CountChanges fragile) {
        untilCrash = 1 + random.nextInt(30);
        try {
            fragile.count();
        } catch (RuntimeException e) {
            crashes++;
        }
    }

    private List<Long> hours() {
        List<Long> sums = new ArrayList<>();
        FigureStore figures = numbers.torv.get(FigureStore.class);
        for (int hour = 0; hour < Tally.HOURS; hour++) {
            long sum = 0;
            for (LocalDate day = LocalDate.of(2026, 11, 1); day.getYear() == 2026; day = day.plusDays(1)) {
                int at = hour;
                sum += figures.findHours(day).map(hours -> hours[at]).orElse(0);
            }
            sums.add(sum);
        }
        return sums;
    }

    private List<Long> recountedHours() {
        List<Long> sums = new ArrayList<>();
        for (int hour = 0; hour < Tally.HOURS; hour++) {
            sums.add(numbers.torv.sql().number(RECOUNT_HOURS, hour));
        }
        return sums;
    }

    /** As in the program, over a connection that breaks. */
    private CountChanges fragile() {
        Database database = new Database(fragile(DataSource.class, numbers.torv.source()));
        CountStore counts = new CountStore(database);
        ActiveStore active = new ActiveStore(database);
        ActivePeople people = new ActivePeople(active);
        ClosePeriods closePeriods = new ClosePeriods(
                numbers.torv.get(Policies.class), new TreeStore(database), counts, active, new FigureStore(database));
        CountHistory history = new CountHistory(new HistoryStore(database), counts, people, closePeriods);
        return new CountChanges(database, counts, people, closePeriods, history);
    }

    private <T> T fragile(Class<T> type, T inside) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean commits = method.getName().equals("commit");
            boolean breaks = (commits || method.getName().equals("prepareStatement")) && --untilCrash <= 0;
            if (breaks && !(commits && random.nextBoolean())) {
                throw broken();
            }
            Object result = call(inside, method, arguments);
            if (breaks) {
                throw broken();
            }
            return result instanceof Connection connection ? fragile(Connection.class, connection) : result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object inside, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(inside, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private SQLException broken() {
        untilCrash = Integer.MAX_VALUE;
        return new SQLException("killed", "08006");
    }
}
