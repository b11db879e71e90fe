package dk.torv.mustread;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Role;
import dk.torv.kernel.Time;
import dk.torv.messages.Ask;
import dk.torv.messages.MessageView;
import dk.torv.messages.PostMessage;
import dk.torv.testkit.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures a post that asks 45,000 people of whom 30,000 answer. Run by hand with {@code -Dtorv.load=true -Dtest=MustReadLoad}. */
@EnabledIfSystemProperty(named = "torv.load", matches = "true")
class MustReadLoad {
    private static final int PEOPLE = 45_000;
    private static final int ANSWERS = 30_000;
    private static final int UNITS = 1_500;
    private static final int THREADS = 8;

    private final Features torv = new Features();
    private final Actor chief = torv.person("Chefen");

    @Test
    void asksFortyFiveThousand() {
        UUID channel = channel();
        List<Actor> people = torv.sql().list(UUID.class, "SELECT id FROM person WHERE login LIKE 'p%'").stream()
                .map(id -> new Actor(id, id, Role.MEMBER, "da"))
                .toList();
        LocalMoment tomorrow = new LocalMoment(
                LocalDateTime.ofInstant(Time.now().plus(Duration.ofDays(1)), ZoneOffset.UTC), ZoneOffset.UTC);
        MessageView post = timed(
                        "post",
                        () -> torv.post(
                                chief,
                                new PostMessage.Command(
                                        channel,
                                        Ids.next(),
                                        "Læs",
                                        Optional.empty(),
                                        Optional.of(new Ask.Reading(tomorrow)))))
                .message();
        AnswerMustRead answers = torv.get(AnswerMustRead.class);
        Instant start = Instant.now();
        AtOnce.run(THREADS, thread -> {
            for (int n = thread; n < ANSWERS; n += THREADS) {
                answers.answer(people.get(n), new AnswerMustRead.Command(channel, post.id()));
            }
            return null;
        });
        Duration took = Duration.between(start, Instant.now());
        System.out.printf(
                "%d answers by %d at once: %d ms, %.2f ms each; revs %d%n",
                ANSWERS,
                THREADS,
                took.toMillis(),
                took.toMillis() * (double) THREADS / ANSWERS,
                torv.sql().number("SELECT rev FROM conversation_head"));
        ReadBoard board = torv.get(ReadBoard.class);
        ReadBoard.Query query = new ReadBoard.Query(channel, post.id(), Optional.empty());
        for (int i = 0; i < 5; i++) {
            assertThat(timed("board", () -> board.read(chief, query)).count())
                    .isEqualTo(new ReadBoard.CountView(PEOPLE, ANSWERS, 0));
        }
        timed("file", () -> board.csv(chief, query));
        for (int i = 0; i < 3; i++) {
            timed("my open posts", () -> torv.get(ListMustReads.class).of(people.getLast()));
            timed(
                    "whether it asks me",
                    () -> torv.get(MustReadStore.class)
                            .isAsked(
                                    new dk.torv.messages.Place(channel, post.seq()),
                                    people.getLast().person()));
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        Instant start = Instant.now();
        T result = work.get();
        System.out.printf(
                "%s: %d ms%n", what, Duration.between(start, Instant.now()).toMillis());
        return result;
    }

    private UUID channel() {
        torv.sql().run("""
                INSERT INTO unit (id, code, name, folded)
                SELECT ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'u' || n, 'Enhed ' || n, ' enhed ' || n
                  FROM generate_series(1, ?) AS n
                """, UNITS);
        torv.sql()
                .run(
                        "UPDATE unit SET parent = ('00000000-0000-0000-0000-' || lpad((substr(code, 2)::int / 10)::text, 12, '0'))::uuid"
                                + " WHERE substr(code, 2)::int >= 10");
        torv.sql().run("""
                INSERT INTO person (id, login, name, folded, role, home)
                SELECT gen_random_uuid(), 'p' || n, 'P ' || n, ' p ' || n, 'member',
                       ('00000000-0000-0000-0000-' || lpad((1 + n % ?)::text, 12, '0'))::uuid
                  FROM generate_series(1, ?) AS n
                """, UNITS, PEOPLE);
        UUID team = torv.team(chief);
        torv.sql()
                .run(
                        "INSERT INTO team_member (team, person, role) SELECT ?, id, 'member' FROM person WHERE login LIKE 'p%'",
                        team);
        torv.sql().run("UPDATE team SET members = ?", PEOPLE + 1);
        torv.sql().run("ANALYZE");
        return torv.channel(chief, team);
    }
}
