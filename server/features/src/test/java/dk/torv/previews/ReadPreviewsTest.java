package dk.torv.previews;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.access.Limits;
import dk.torv.access.PublicUrl;
import dk.torv.conversations.AddMember.History;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Refusal.Code;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.EditMessage;
import dk.torv.messages.FindMessage;
import dk.torv.messages.MessageView;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Previews are for those who read the message, fetched once, and gone with what they belong to. */
class ReadPreviewsTest {
    private static final String FIRST = "https://first.dk/";
    private static final String SECOND = "https://second.dk/";

    private final Clock clock = Clock.at("2026-11-28T09:00:00Z");
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID group = torv.group(anna, bo, torv.person("Carl"));

    private final Map<String, Page> web = new ConcurrentHashMap<>(Map.of(
            FIRST, new Page("first.dk", "Den første", "Om den første"),
            SECOND, new Page("second.dk", "Den anden", null)));
    private final ConcurrentLinkedQueue<String> fetched = new ConcurrentLinkedQueue<>();
    private Consumer<WebAddress> whileFetching = address -> {};
    private final Fetches fetches = new Fetches(address -> {
        fetched.add(address.toString());
        whileFetching.accept(address);
        return Optional.ofNullable(web.get(address.toString()));
    });
    private final ReadPreviews readPreviews = reading(Optional.of(true), fetches);

    @AfterEach
    void stop() {
        fetches.stop();
        clock.close();
    }

    @Test
    void showsThePagesInTheOrderOfTheirLinks() {
        MessageView message =
                torv.post(bo, group, "Se " + SECOND + " og [den første](" + FIRST + ") og " + SECOND + "#igen");
        assertThat(read(anna, message))
                .containsExactly(
                        new PreviewView(SECOND, "second.dk", "Den anden", null),
                        new PreviewView(FIRST, "first.dk", "Den første", "Om den første"));
    }

    @Test
    void looksAtTheFirstThreeLinksOnly() {
        MessageView message = torv.post(bo, group, "https://a.dk https://b.dk https://c.dk " + FIRST);
        assertThat(read(anna, message)).isEmpty();
        assertThat(fetched).containsExactlyInAnyOrder("https://a.dk/", "https://b.dk/", "https://c.dk/");
    }

    @Test
    void takesNoLinkToTorvItselfAndNoneFromCode() {
        MessageView message = torv.post(
                bo,
                group,
                "https://torv.fjordby.dk/c/1 `" + FIRST
                        + "` mailto:a@b.dk https://anna:kode@c.dk [hr](https://TORV.fjordby.dk)");
        assertThat(read(anna, message)).isEmpty();
        assertThat(fetched).isEmpty();
    }

    @Test
    void fetchesOnceForAllReaders() {
        MessageView message = torv.post(bo, group, FIRST);
        AtOnce.run(6, n -> read(n % 2 == 0 ? anna : bo, message));
        clock.advance(Duration.ofDays(29));
        assertThat(read(anna, message)).hasSize(1);
        assertThat(fetched).containsExactly(FIRST);
        torv.get(PreviewStore.class).forgetBefore(clock.instant().minus(ReadPreviews.KEPT));
        assertThat(kept()).isOne();
        clock.advance(Duration.ofDays(1));
        torv.get(PreviewStore.class).forgetBefore(clock.instant().minus(ReadPreviews.KEPT));
        assertThat(kept()).isZero();
        assertThat(read(anna, message)).hasSize(1);
        assertThat(fetched).hasSize(2);
    }

    @Test
    void remembersThatThereWasNothingForAWhile() {
        MessageView message = torv.post(bo, group, "https://a.dk");
        assertThat(read(anna, message)).isEmpty();
        clock.advance(Duration.ofHours(5));
        assertThat(read(anna, message)).isEmpty();
        assertThat(fetched).hasSize(1);
        clock.advance(Duration.ofHours(2));
        web.put("https://a.dk/", new Page("a.dk", "Nu", null));
        assertThat(read(anna, message)).hasSize(1);
        assertThat(read(anna, message)).hasSize(1);
        assertThat(fetched).hasSize(2);
    }

    @Test
    void goWithTheMessage() {
        MessageView message = torv.post(bo, group, FIRST);
        read(anna, message);
        assertThat(kept()).isOne();
        delete(message);
        assertThat(kept()).isZero();
        assertThat(torv.refused(() -> read(anna, message))).contains(Refusal.conflict("message-deleted"));
    }

    @Test
    void goWhenTheMessageIsChanged() {
        MessageView message = torv.post(bo, group, FIRST);
        read(anna, message);
        edit(message, "Nej, " + SECOND);
        assertThat(kept()).isZero();
        assertThat(read(anna, message)).extracting(PreviewView::host).containsExactly("second.dk");
        edit(message, "Ingen af dem");
        assertThat(read(anna, message)).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void areNotKeptWhenTheMessageWentWhileTheyWereFetched() {
        MessageView changed = torv.post(bo, group, FIRST);
        whileFetching = address -> edit(changed, "Intet");
        read(anna, changed);
        MessageView deleted = torv.post(bo, group, SECOND);
        whileFetching = address -> delete(deleted);
        read(anna, deleted);
        assertThat(fetched).hasSize(2);
        assertThat(kept()).isZero();
    }

    @Test
    void openNoDoor() {
        MessageView message = torv.post(bo, group, FIRST);
        Actor late = torv.person("Ditte");
        assertThat(torv.refused(() -> read(late, message))).contains(Refusal.notFound());
        torv.add(bo, group, late, History.NOTHING);
        assertThat(torv.refused(() -> read(late, message))).contains(Refusal.notFound());
        assertThat(fetched).isEmpty();
    }

    @Test
    void areNotFetchedWhileTheSettingIsOff() {
        MessageView message = torv.post(bo, group, FIRST);
        ReadPreviews off = reading(Optional.empty(), fetches);
        assertThat(off.read(anna, query(message)).items()).isEmpty();
        assertThat(fetched).isEmpty();
    }

    @Test
    void areFetchedSoOftenForOnePersonAndNotMore() {
        for (int i = 0; i < 40; i++) {
            read(anna, torv.post(bo, group, FIRST + i));
        }
        MessageView message = torv.post(bo, group, FIRST);
        assertThat(torv.refused(() -> read(anna, message))).map(Refusal::code).contains(Code.TOO_MANY);
        assertThat(read(bo, message)).hasSize(1);
        assertThat(read(anna, message)).hasSize(1); // what is there costs nothing
    }

    @Test
    void bearAPageThatCannotBeRead() {
        whileFetching = address -> {
            throw new IllegalStateException("made to hurt");
        };
        assertThat(read(anna, torv.post(bo, group, FIRST))).isEmpty();
    }

    private ReadPreviews reading(Optional<Boolean> setting, Fetches with) {
        return new ReadPreviews(
                new LinkPreviews(setting),
                torv.get(FindMessage.class),
                new LinksOfText(new PublicUrl(Optional.of("https://torv.fjordby.dk"))),
                torv.get(PreviewStore.class),
                with,
                torv.get(Limits.class),
                torv.database());
    }

    private List<PreviewView> read(Actor actor, MessageView message) {
        return readPreviews.read(actor, query(message)).items();
    }

    private static ReadPreviews.Query query(MessageView message) {
        return new ReadPreviews.Query(message.conversation(), message.id());
    }

    private void edit(MessageView message, String markdown) {
        clock.advance(Duration.ofSeconds(1));
        torv.get(EditMessage.class).edit(bo, new EditMessage.Command(message.conversation(), message.id(), markdown));
    }

    private void delete(MessageView message) {
        torv.get(DeleteMessage.class).delete(bo, new DeleteMessage.Command(message.conversation(), message.id()));
    }

    private long kept() {
        return torv.sql().number("SELECT count(*) FROM link_preview");
    }
}
