package dk.torv.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.bus.Event;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People come into teams and leave them, one by one and by the thousand, with a bus that carries it and with one that loses all. */
class TeamEventsTest {
    private final Gateway gateway = new Gateway();
    private final UUID ane = UUID.randomUUID();
    private final UUID bo = UUID.randomUUID();
    private final UUID chen = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();

    TeamEventsTest() {
        gateway.audience.join(team, ane);
        gateway.audience.join(team, bo);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void putsOneOutAndTakesOneInAtOnce() {
        Client b = gateway.connect(bo);
        Client c = gateway.connect(chen);
        gateway.audience.leave(team, bo);
        gateway.audience.join(team, chen);
        gateway.publish(new Event.TeamChanged(team, Set.of(bo), true));
        gateway.publish(new Event.TeamChanged(team, Set.of(chen), false));
        gateway.post(team, 1);
        Client.await(() -> c.revs(team).size() == 1);
        assertThat(hears(b, bo)).isEmpty();
        assertThat(b.events("team")).singleElement().asString().contains("\"gone\":true");
        assertThat(c.events("team")).singleElement().asString().doesNotContain("gone");
    }

    @Test
    void bringsFromTheFeedWhoCameAndWhoWent() {
        Client b = gateway.connect(bo);
        Client c = gateway.connect(chen);
        gateway.loseEvents();
        gateway.audience.leave(team, bo);
        gateway.audience.join(team, chen);
        gateway.changes.commitTeam(team, bo);
        gateway.changes.commitTeam(team, chen);
        gateway.changes.commit(team, 1, 1);
        Client.await(() -> c.revs(team).size() == 1);
        assertThat(b.events("team")).hasSize(1);
        assertThat(c.events("team")).hasSize(1);
        assertThat(b.revs(team)).isEmpty();
    }

    @Test
    void asksAboutEverybodyWhenManyHaveChanged() {
        Client a = gateway.connect(ane);
        Client b = gateway.connect(bo);
        Client c = gateway.connect(chen);
        gateway.audience.leave(team, bo);
        gateway.audience.join(team, chen);
        gateway.publish(new Event.TeamChanged(team, Set.of(), false));
        Stream.of(a, b, c).forEach(client -> client.await("team"));
        gateway.post(team, 1);
        Client.await(() -> a.revs(team).size() + c.revs(team).size() == 2);
        assertThat(hears(b, bo)).isEmpty();
        assertThat(b.events("team")).singleElement().asString().contains("\"gone\":true");
        assertThat(List.of(a, c))
                .allSatisfy(client -> assertThat(client.events("team"))
                        .singleElement()
                        .asString()
                        .doesNotContain("gone"));
    }

    @Test
    void asksAboutEverybodyAlsoWhenTheBusLosesIt() {
        Client a = gateway.connect(ane);
        Client b = gateway.connect(bo);
        Client c = gateway.connect(chen);
        gateway.loseEvents();
        gateway.audience.leave(team, bo);
        gateway.audience.join(team, chen);
        gateway.changes.commitTeam(team, null);
        Stream.of(a, b, c).forEach(client -> client.await("team"));
        gateway.changes.commit(team, 1, 1);
        Client.await(() -> a.revs(team).size() + c.revs(team).size() == 2);
        assertThat(b.revs(team)).isEmpty();
    }

    @Test
    void doesNotTellAgainWhatTheBusHasTold() {
        Client a = gateway.connect(ane);
        gateway.publish(new Event.TeamChanged(team, Set.of(ane), false));
        gateway.publish(new Event.TeamChanged(team, Set.of(), false));
        gateway.changes.commitTeam(team, ane);
        gateway.changes.commitTeam(team, null);
        gateway.loseEvents();
        gateway.changes.commit(team, 1, 0); // comes by the feed, after the rows before it
        Client.await(() -> !a.revs(team).isEmpty());
        assertThat(a.events("team")).hasSize(2);
    }

    @Test
    void losesNoTopicWhenOneIsAskedAboutWhileAllAreRead() {
        UUID other = UUID.randomUUID();
        Client a = gateway.connect(ane);
        for (int round = 1; round <= 50; round++) {
            gateway.audience.join(other, ane);
            gateway.publish(new Event.AccessChanged(ane, other));
            gateway.publish(new Event.TeamChanged(team, Set.of(), false));
            gateway.post(team, round);
            gateway.post(other, round);
            int all = round;
            Client.await(() -> a.revs(team).size() == all && a.revs(other).size() == all);
            gateway.audience.leave(other, ane);
            gateway.publish(new Event.AccessChanged(ane, other));
        }
    }

    @Test
    void endsAsTheLastOfManyQuickChangesSays() {
        Client c = gateway.connect(chen);
        for (int n = 0; n < 40; n++) {
            gateway.audience.join(team, chen);
            gateway.publish(new Event.TeamChanged(team, Set.of(chen), false));
            gateway.audience.leave(team, chen);
            gateway.publish(new Event.TeamChanged(team, Set.of(chen), true));
        }
        gateway.post(team, 1);
        assertThat(hears(c, chen)).isEmpty();
        assertThat(c.events("team").getLast()).contains("\"gone\":true");

        gateway.audience.join(team, chen);
        gateway.publish(new Event.TeamChanged(team, Set.of(chen), false));
        gateway.post(team, 2);
        Client.await(() -> c.revs(team).contains(2L));
        assertThat(c.events("team").getLast()).doesNotContain("gone");
    }

    @Test
    void tellsAReturningClientOfTheTeamsThatChanged() {
        Client first = gateway.connect(chen);
        String cursor = first.events("hello").getFirst().replaceAll(".*\"cursor\":\"([^\"]+)\".*", "$1");
        first.close();
        UUID many = UUID.randomUUID();
        gateway.changes.commitTeam(team, chen);
        gateway.changes.commitTeam(many, null);
        gateway.changes.commitTeam(UUID.randomUUID(), ane);
        Client.await(() -> {
            Client again = gateway.connect(chen, "?cursor=" + cursor + "&epoch=" + FakeChanges.EPOCH);
            String hello = again.events("hello").getFirst();
            again.close();
            return hello.contains("\"teams\":[\"" + team + "\",\"" + many + "\"]")
                    || hello.contains("\"teams\":[\"" + many + "\",\"" + team + "\"]");
        });
    }

    /** The revs that have come, once everything before a last word has been delivered. */
    private List<Long> hears(Client client, UUID person) {
        gateway.publish(new Event.ToPeople(Set.of(person), "{\"type\":\"read\"}", false));
        client.await("read");
        return client.revs(team);
    }
}
