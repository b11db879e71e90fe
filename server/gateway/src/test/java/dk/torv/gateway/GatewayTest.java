package dk.torv.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.torv.bus.Event;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final Gateway gateway = new Gateway();
    private final UUID ane = UUID.randomUUID();
    private final UUID bo = UUID.randomUUID();
    private final UUID chat = UUID.randomUUID();

    GatewayTest() {
        gateway.audience.join(chat, ane);
        gateway.audience.join(chat, bo);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void bringsAChangeToEveryMemberAndToNobodyElse() {
        UUID elsewhere = UUID.randomUUID();
        UUID chen = UUID.randomUUID();
        gateway.audience.join(elsewhere, chen);
        Client a = gateway.connect(ane);
        Client b = gateway.connect(bo);
        Client c = gateway.connect(chen);
        gateway.post(chat, 1);
        gateway.post(elsewhere, 1);
        Client.await(() ->
                a.revs(chat).size() + b.revs(chat).size() + c.revs(elsewhere).size() == 3);
        assertThat(c.revs(chat)).isEmpty();
        assertThat(a.revs(elsewhere)).isEmpty();
    }

    @Test
    void deliversInOrderWhatTheBusBringsOutOfOrderAndTwice() {
        Client client = gateway.connect(ane);
        List<Event.Changed> changes = LongStream.rangeClosed(1, 6)
                .mapToObj(rev -> gateway.changes.commit(chat, rev, 0))
                .toList();
        IntStream.of(0, 2, 2, 1, 4, 3, 0, 5).mapToObj(changes::get).forEach(gateway::publish);
        Client.await(() -> client.revs(chat).size() >= 6);
        assertThat(client.revs(chat)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void deliversTheVeryFirstChangesInOrderToo() {
        Client client = gateway.connect(ane);
        gateway.changes.fallBehind();
        Event.Changed fifth = gateway.changes.commit(chat, 5, 0);
        gateway.post(chat, 6);
        gateway.publish(fifth);
        Client.await(() -> client.revs(chat).size() == 2);
        assertThat(client.revs(chat)).containsExactly(5L, 6L);
    }

    @Test
    void readsBackWhatTheBusLostBeforeTheVeryFirstChange() {
        Client client = gateway.connect(ane);
        gateway.changes.fallBehind();
        gateway.changes.commit(chat, 5, 0);
        gateway.changes.commit(chat, 6, 0);
        gateway.post(chat, 7);
        Client.await(() -> client.revs(chat).contains(7L));
        assertThat(client.revs(chat)).containsExactly(5L, 6L, 7L);
    }

    @Test
    void doesNotWaitForWhatChangedLongBeforeTheVeryFirstChange() {
        gateway.changes.fallBehind();
        gateway.changes.commit(chat, 5, 0);
        gateway.changes.settle();
        Client client = gateway.connect(ane);
        gateway.post(chat, 7); // 6 was an older state of the message that is 7 now
        Client.await(() -> !client.revs(chat).isEmpty());
        assertThat(client.revs(chat)).containsExactly(7L);
        assertThat(gateway.changes.reads()).isZero();
    }

    @Test
    void deliversTheFirstChangeAlsoWhenItCannotBeReadWhatCameBefore() {
        Client client = gateway.connect(ane);
        gateway.changes.fallBehind();
        gateway.changes.failNext(1);
        gateway.post(chat, 5);
        Client.await(() -> !client.revs(chat).isEmpty());
        assertThat(client.revs(chat)).containsExactly(5L);
    }

    @Test
    void triesAgainWhenAHoleCannotBeReadBack() {
        Client client = gateway.connect(ane);
        gateway.post(chat, 1);
        gateway.loseEvents();
        gateway.changes.failNext(2);
        gateway.post(chat, 2);
        Client.await(() -> client.revs(chat).size() == 2);
        assertThat(client.revs(chat)).containsExactly(1L, 2L);
    }

    @Test
    void readsAHoleBackOnceForAllItsClients() {
        gateway.post(chat, 1);
        List<Client> clients = IntStream.range(0, 20)
                .mapToObj(i -> gateway.connect(i % 2 == 0 ? ane : bo))
                .toList();
        gateway.changes.fallBehind();
        gateway.changes.commit(chat, 2, 0);
        gateway.post(chat, 3);
        Client.await(() -> clients.stream().allMatch(client -> client.revs(chat).contains(3L)));
        assertThat(clients).allSatisfy(client -> assertThat(client.revs(chat)).containsExactly(2L, 3L));
        assertThat(gateway.changes.reads()).isEqualTo(1);
    }

    @Test
    void bringsFromTheFeedWhatTheBusHasLost() {
        Client client = gateway.connect(ane);
        gateway.post(chat, 1);
        gateway.loseEvents();
        gateway.post(chat, 2);
        gateway.post(chat, 3);
        Client.await(() -> client.revs(chat).size() >= 3);
        assertThat(client.revs(chat)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void tellsEveryoneAndWhoeverComesLaterTheNewestOnly() {
        Client first = gateway.connect(ane);
        gateway.publish(new Event.ToEveryone("banner", "{\"type\":\"banner\",\"n\":1}"));
        gateway.publish(new Event.ToEveryone("banner", "{\"type\":\"banner\",\"n\":2}"));
        Client.await(() -> first.events("banner").size() == 2);
        Client later = gateway.connect(bo);
        later.await("banner");
        assertThat(later.events("banner")).containsExactly("{\"type\":\"banner\",\"n\":2}");
    }

    @Test
    void closesTheSocketsOfAnEndedSessionAlsoWhenTheBusLosesIt() {
        UUID session = gateway.sessions.start(ane);
        UUID other = gateway.sessions.start(ane);
        Client first = gateway.connectSession(session, "");
        Client second = gateway.connectSession(other, "");
        gateway.publish(new Event.SessionEnded(session));
        assertThat(first.awaitClose()).isEqualTo(CloseReason.SESSION_ENDED.code());
        gateway.loseEvents();
        gateway.changes.commitSessionEnd(other);
        assertThat(second.awaitClose()).isEqualTo(CloseReason.SESSION_ENDED.code());
    }

    @Test
    void closesASocketWhoseSessionEndedWhileItWasOpened() {
        UUID session = gateway.sessions.start(ane);
        gateway.sessions.onceChecked(() -> gateway.publish(new Event.SessionEnded(session)));
        assertThat(Client.connect(gateway.port(), session, "").awaitClose())
                .isEqualTo(CloseReason.SESSION_ENDED.code());
    }

    @Test
    void stopsTellingWhoeverWasPutOutAlsoWhenTheBusLosesIt() {
        Client a = gateway.connect(ane);
        Client b = gateway.connect(bo);
        gateway.post(chat, 1);
        Client.await(() -> b.revs(chat).size() == 1);
        gateway.audience.leave(chat, bo);
        gateway.publish(gateway.changes.commit(chat, 2, 1)); // its access version is all that tells of the removal
        gateway.publish(gateway.changes.commit(chat, 3, 1));
        Client.await(() -> a.revs(chat).size() == 3);
        gateway.publish(new Event.ToPeople(Set.of(bo), "{\"type\":\"read\"}", false));
        b.await("read");
        assertThat(b.revs(chat)).containsExactly(1L);
    }

    @Test
    void takesInWhoeverWasAddedAlsoWhenTheBusLosesIt() {
        UUID chen = UUID.randomUUID();
        Client client = gateway.connect(chen);
        gateway.loseEvents();
        gateway.audience.join(chat, chen);
        gateway.changes.commitAccess(chat, chen);
        gateway.changes.commit(chat, 1, 1);
        Client.await(() -> !client.revs(chat).isEmpty());
        assertThat(client.events("conversation")).hasSize(1);
    }

    @Test
    void doesNotTellAgainWhatTheBusHasTold() {
        UUID chen = UUID.randomUUID();
        Client client = gateway.connect(chen);
        gateway.audience.join(chat, chen);
        gateway.publish(new Event.AccessChanged(chen, chat));
        gateway.changes.commitAccess(chat, chen);
        gateway.loseEvents();
        gateway.changes.commit(chat, 1, 1); // comes by the feed, after the row before it
        Client.await(() -> !client.revs(chat).isEmpty());
        assertThat(client.events("conversation")).isEmpty();
    }

    @Test
    void tellsEveryoneOnceOfANewConversationInTheirTopicAlsoWhenTheBusLosesIt() {
        Client a = gateway.connect(ane);
        gateway.publish(new Event.TopicChanged(chat, chat));
        gateway.changes.commitAccess(chat, null);
        gateway.loseEvents();
        gateway.changes.commitAccess(chat, null);
        gateway.changes.commit(chat, 1, 0);
        Client.await(() -> !a.revs(chat).isEmpty());
        assertThat(a.events("conversation")).hasSize(2);
    }

    @Test
    void tellsAReturningClientWhatItMissed() {
        Client first = gateway.connect(ane);
        String cursor = cursor(first);
        first.close();
        gateway.post(chat, 1);
        gateway.changes.commitAccess(chat, bo);
        gateway.post(UUID.randomUUID(), 1);
        Client.await(() -> {
            Client again = gateway.connect(ane, "?cursor=" + cursor + "&epoch=" + FakeChanges.EPOCH);
            String hello = again.events("hello").getFirst();
            again.close();
            return hello.contains("\"changed\":{\"" + chat + "\":1}")
                    && hello.contains("\"access\":[\"" + chat + "\"]");
        });
    }

    @Test
    void tellsAReturningClientAlsoWhatTheFeedDoesNotHaveYet() {
        Client first = gateway.connect(ane);
        Client other = gateway.connect(bo);
        String cursor = cursor(first);
        first.close();
        gateway.changes.fallBehind();
        gateway.post(chat, 1);
        Client.await(() -> !other.revs(chat).isEmpty());
        Client again = gateway.connect(ane, "?cursor=" + cursor + "&epoch=" + FakeChanges.EPOCH);
        assertThat(again.events("hello").getFirst()).contains("\"changed\":{\"" + chat + "\":1}");
    }

    @Test
    void startsAClientOverThatComesFromAnotherEpochOrWithNonsense() {
        String elsewhere = "?cursor=1.1&epoch=" + UUID.randomUUID();
        String nonsense = "?cursor=x&epoch=" + FakeChanges.EPOCH;
        assertThat(gateway.connect(ane, elsewhere).events("hello").getFirst()).contains("\"reset\":true");
        assertThat(gateway.connect(ane, nonsense).events("hello").getFirst()).contains("\"reset\":true");
        assertThat(gateway.connect(ane).events("hello").getFirst()).doesNotContain("reset");
    }

    @Test
    void keepsOrderInAnAudienceThatIsServedInSlices() {
        List<Client> clients =
                IntStream.range(0, 40).mapToObj(i -> gateway.connect(ane)).toList();
        List<UUID> crowd =
                IntStream.range(0, 300).mapToObj(i -> UUID.randomUUID()).toList();
        crowd.forEach(person -> gateway.audience.join(chat, person));
        List<Client> others = crowd.stream().map(gateway::connect).toList();
        List<Long> revs = LongStream.rangeClosed(1, 50).boxed().toList();
        revs.forEach(rev -> gateway.post(chat, rev));
        Client.await(() -> others.stream().allMatch(client -> client.revs(chat).size() == revs.size())
                && clients.stream().allMatch(client -> client.revs(chat).size() == revs.size()));
        assertThat(others).allSatisfy(client -> assertThat(client.revs(chat)).isEqualTo(revs));
    }

    @Test
    void closesAReaderThatIsTooSlowAndNoOther() {
        Client slow = Client.connectWithoutReading(gateway.port(), gateway.sessions.start(ane));
        Client quick = gateway.connect(bo);
        String long64k = "{\"type\":\"blob\",\"text\":\"" + "x".repeat(64 * 1024) + "\"}";
        for (int i = 0; i < 400; i++) {
            gateway.publish(new Event.ToPeople(Set.of(ane), long64k, false));
        }
        Client.await(() -> gateway.closed(CloseReason.TOO_SLOW) == 1);
        gateway.post(chat, 1);
        Client.await(() -> quick.revs(chat).size() == 1);
        slow.close();
    }

    @Test
    void closesAfterMalformedAndOversizedFrames() {
        assertThat(closeAfter("{")).isEqualTo(CloseReason.MALFORMED.code());
        assertThat(closeAfter("[]")).isEqualTo(CloseReason.MALFORMED.code());
        assertThat(closeAfter("{\"type\":7}")).isEqualTo(CloseReason.MALFORMED.code());
        assertThat(closeAfter("{\"type\":\"x\",\"pad\":\"" + "x".repeat(Commands.LONGEST_FRAME) + "\"}"))
                .isEqualTo(CloseReason.TOO_LARGE.code());
    }

    @Test
    void ignoresUnknownCommandsAndAnswersPings() {
        Client client = gateway.connect(ane);
        client.send("{\"type\":\"from-the-future\",\"a\":[1,{}]}");
        client.send("{\"type\":\"watch\",\"people\":\"nobody\",\"conversations\":7}");
        client.send("{\"type\":\"typing\",\"conversation\":\"../..\"}");
        client.send("{\"type\":\"ping\"}");
        client.await("pong");
    }

    @Test
    void showsThePresenceOfThoseWatchedLast() {
        Client a = gateway.connect(ane);
        gateway.connect(bo);
        for (int i = 0; i < 40; i++) {
            a.send("{\"type\":\"watch\",\"people\":[\"%s\"]}".formatted(UUID.randomUUID()));
        }
        a.send("{\"type\":\"watch\",\"people\":[\"%s\"]}".formatted(bo));
        Client.await(() -> a.events("presence").stream()
                .anyMatch(event -> event.contains(bo.toString()) && event.contains("available")));
    }

    @Test
    void closesAClientThatSendsWithoutEnd() {
        Client client = gateway.connect(ane);
        Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 1_000; i++) {
                client.send("{\"type\":\"active\"}");
            }
        });
        assertThat(client.awaitClose()).isEqualTo(CloseReason.TOO_MANY.code());
    }

    @Test
    void tellsTheOthersWhoIsTypingButOnlyThoseInTheConversation() {
        UUID chen = UUID.randomUUID();
        Client a = gateway.connect(ane);
        Client b = gateway.connect(bo);
        Client c = gateway.connect(chen);
        c.send("{\"type\":\"typing\",\"conversation\":\"%s\"}".formatted(chat));
        a.send("{\"type\":\"typing\",\"conversation\":\"%s\"}".formatted(chat));
        b.await("typing");
        assertThat(b.events("typing")).singleElement().asString().contains(ane.toString());
        assertThat(a.events("typing")).isEmpty();
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        UUID session = gateway.sessions.start(ane);
        gateway.sessions.end(session);
        assertThatThrownBy(() -> Client.connect(gateway.port(), session, ""))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void asksItsClientsToComeBackWhenItStops() {
        Client client = gateway.connect(ane);
        gateway.caretaker.drain();
        assertThat(client.awaitClose()).isEqualTo(CloseReason.RESTARTING.code());
    }

    private int closeAfter(String frame) {
        Client client = gateway.connect(ane);
        client.send(frame);
        return client.awaitClose();
    }

    private static String cursor(Client client) {
        return client.events("hello").getFirst().replaceAll(".*\"cursor\":\"([^\"]+)\".*", "$1");
    }
}
