package dk.torv.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.bus.Event;
import dk.torv.kernel.Actor;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Idea 2: reactions are rows of their own; they move the message's rev seldom, and the last of them is never lost. */
class ReactionMoveTest {
    private static final int LIKES = 10_000;
    private static final int BURSTS = 10;
    private static final int THREADS = 8;

    private final Features torv = new Features();
    private final Clock clock = Clock.at("2026-11-24T10:00:00Z");
    private final Actor owner = torv.person("Ejer");

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void movesAMessageAtMostOnceASecondForTenThousandLikes() {
        List<Actor> people = likers(LIKES);
        UUID channel = channel(people.size() + 1);
        MessageView message = torv.post(owner, channel, "Nyhed");

        for (int burst = 0; burst < BURSTS; burst++) {
            int first = burst * LIKES / BURSTS;
            long before = rev();
            AtOnce.run(THREADS, thread -> {
                for (int n = thread; n < LIKES / BURSTS; n += THREADS) {
                    react(people.get(first + n), message, true);
                }
                torv.get(MoveMessage.class).moveDue();
                return null;
            });
            assertThat(rev() - before).isBetween(0L, 1L);
            clock.advance(Duration.ofSeconds(1));
            torv.get(MoveMessage.class).moveDue();
        }
        clock.advance(Duration.ofSeconds(1));
        torv.get(MoveMessage.class).moveDue();

        assertThat(rev()).isLessThanOrEqualTo(1L + 2 * BURSTS);
        MessageView last = changed(rev() - 1);
        assertThat(last.reactions().getFirst().count()).isEqualTo(LIKES);
        assertThat(last.reactions().getFirst().people()).hasSize(20);
        assertThat(torv.sql().number("SELECT count(*) FROM unmoved")).isZero();
    }

    @Test
    void tellsEachReaderWhetherTheyAreAmongMany() {
        List<Actor> people = likers(30);
        UUID channel = channel(31);
        MessageView message = torv.post(owner, channel, "Nyhed");
        List<String> told = new CopyOnWriteArrayList<>();
        Actor last = people.getLast();
        torv.bus().subscribe(event -> {
            if (event instanceof Event.ToPeople own
                    && own.people().equals(Set.of(last.person()))
                    && own.json().contains("\"type\":\"reaction\"")) {
                told.add(own.json());
            }
        });
        for (Actor person : people) {
            clock.advance(Duration.ofSeconds(2));
            react(person, message, true);
        }
        assertThat(read(last, channel)).hasSize(21).endsWith(last.person());
        assertThat(read(people.getFirst(), channel))
                .hasSize(20)
                .startsWith(people.getFirst().person());
        assertThat(read(owner, channel)).hasSize(20).doesNotContain(owner.person(), last.person());
        assertThat(torv.get(Messages.class)
                        .at(Map.of(channel, message.seq()))
                        .getFirst()
                        .reactions()
                        .getFirst()
                        .people())
                .as("what many read")
                .hasSize(20);
        react(last, message, false);
        react(last, message, false);
        assertThat(read(last, channel)).hasSize(20).doesNotContain(last.person());
        assertThat(told)
                .containsExactly(
                        "{\"type\":\"reaction\",\"conversation\":\"%s\",\"message\":\"%s\",\"emoji\":\"👍\",\"on\":true}"
                                .formatted(channel, message.id()),
                        "{\"type\":\"reaction\",\"conversation\":\"%s\",\"message\":\"%s\",\"emoji\":\"👍\",\"on\":false}"
                                .formatted(channel, message.id()));
    }

    private List<UUID> read(Actor reader, UUID channel) {
        return torv.get(ReadHistory.class)
                .read(reader, new ReadHistory.Query(channel, new ReadHistory.From.Newest(), 10))
                .messages()
                .getFirst()
                .reactions()
                .getFirst()
                .people();
    }

    @Test
    void movesAMessageOnceWhenSixteenReactAtTheSameMoment() {
        List<Actor> people = likers(16);
        UUID channel = channel(17);
        MessageView message = torv.post(owner, channel, "Nyhed");

        for (int round = 0; round < 20; round++) {
            boolean on = round % 2 == 0;
            long before = rev();
            clock.advance(Duration.ofSeconds(10));
            AtOnce.run(16, thread -> {
                react(people.get(thread), message, on);
                return null;
            });
            assertThat(rev() - before).isOne();
            clock.advance(Duration.ofSeconds(10));
            torv.get(MoveMessage.class).moveDue();
        }
    }

    @Test
    void movesAMessageOfAnAudienceOf45000EveryTwoAndAQuarterSeconds() {
        UUID channel = channel(45_000);
        MessageView message = torv.post(owner, channel, "Nyhed");
        react(owner, message, true);
        assertThat(rev()).isEqualTo(2);

        react(owner, message, false);
        clock.advance(Duration.ofMillis(2_249));
        torv.get(MoveMessage.class).moveDue();
        assertThat(rev()).isEqualTo(2);

        clock.advance(Duration.ofMillis(1));
        torv.get(MoveMessage.class).moveDue();
        assertThat(rev()).isEqualTo(3);
        assertThat(changed(2).reactions()).isEmpty();
    }

    @Test
    void changesNothingWhenTheSameReactionComesTwice() {
        UUID channel = channel(1);
        MessageView message = torv.post(owner, channel, "Nyhed");
        react(owner, message, true);
        clock.advance(Duration.ofSeconds(5));

        react(owner, message, true);

        assertThat(rev()).isEqualTo(2);
        assertThat(torv.sql().number("SELECT count(*) FROM unmoved")).isZero();
    }

    private List<Actor> likers(int number) {
        torv.sql().run("""
                INSERT INTO person (id, login, name, folded, role)
                SELECT gen_random_uuid(), 'p' || n, 'P ' || n, ' p ' || n, 'member' FROM generate_series(1, ?) AS n
                """, number);
        return torv.sql().list(UUID.class, "SELECT id FROM person WHERE login LIKE 'p%'").stream()
                .map(id -> new Actor(id, id, dk.torv.kernel.Role.MEMBER, "da"))
                .toList();
    }

    /** A channel of everyone, of a team that is said to have so many members. */
    private UUID channel(int members) {
        UUID team = torv.team(owner);
        torv.sql().run("""
                INSERT INTO team_member (team, person, role) SELECT ?, id, 'member' FROM person WHERE login LIKE 'p%'
                """, team);
        torv.sql().run("UPDATE team SET members = ?", members);
        return torv.channel(owner, team);
    }

    private void react(Actor actor, MessageView message, boolean on) {
        torv.get(ReactToMessage.class)
                .react(actor, new ReactToMessage.Command(message.conversation(), message.id(), "👍", on));
    }

    private long rev() {
        return torv.sql().number("SELECT rev FROM conversation_head");
    }

    private MessageView changed(long after) {
        UUID channel = torv.sql().one(UUID.class, "SELECT conversation FROM conversation_head");
        PageView page = torv.get(ReadChanges.class).read(owner, new ReadChanges.Query(channel, after, 10));
        assertThat(page.messages()).hasSize(1);
        return page.messages().getFirst();
    }
}
