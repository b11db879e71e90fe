package dk.torv.saved;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.RemoveMember;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Saved messages are one's own, are found again in the order in which they were saved, and open no door. */
class SaveMessageTest {
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID group = torv.group(anna, bo, torv.person("Carl"));

    @Test
    void keepsTheLatestSavedFirstAndEachOnce() {
        MessageView first = torv.post(bo, group, "Første");
        MessageView second = torv.post(bo, group, "Anden");
        save(anna, second);
        save(anna, first);
        save(anna, first);
        assertThat(texts(anna)).containsExactly("Første", "Anden");
        assertThat(texts(bo)).isEmpty();
    }

    @Test
    void pagesWithoutLossOrRepetition() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            save(anna, torv.post(bo, group, "Nr. " + i));
            written.addFirst("Nr. " + i);
        }
        List<String> read = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            ListSaved.PageView page = torv.get(ListSaved.class).page(anna, new ListSaved.Query(after, 3));
            page.items().forEach(one -> read.add(one.message().markdown()));
            assertThat(page.people()).extracting("name").contains("Bo");
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        assertThat(read).isEqualTo(written);
    }

    @Test
    void showsOnlyWhatCanStillBeSeen() {
        MessageView kept = torv.post(bo, group, "Hemmeligt");
        save(anna, kept);
        torv.get(RemoveMember.class).remove(anna, new RemoveMember.Command(group, anna.person()));
        assertThat(texts(anna)).isEmpty();
        torv.add(bo, group, anna, History.NOTHING);
        assertThat(texts(anna)).as("let in again without history").isEmpty();
    }

    @Test
    void leavesOutWhatHasBeenDeleted() {
        MessageView kept = torv.post(bo, group, "Fortrudt");
        save(anna, kept);
        torv.get(DeleteMessage.class).delete(bo, new DeleteMessage.Command(group, kept.id()));
        assertThat(texts(anna)).isEmpty();
        assertThat(torv.refused(() -> save(anna, kept))).contains(Refusal.conflict("message-deleted"));
    }

    @Test
    void letsGoOfWhatCanNoLongerBeSeen() {
        MessageView kept = torv.post(bo, group, "Hemmeligt");
        save(anna, kept);
        torv.get(RemoveMember.class).remove(anna, new RemoveMember.Command(group, anna.person()));
        torv.get(SaveMessage.class).save(anna, new SaveMessage.Command(group, kept.id(), false));
        assertThat(torv.sql().number("SELECT count(*) FROM saved")).isZero();
    }

    @Test
    void savesRepliesToo() {
        MessageView root = torv.post(bo, group, "Spørgsmål");
        save(anna, torv.reply(bo, root, "Svar"));
        assertThat(texts(anna)).containsExactly("Svar");
    }

    @Test
    void findsNothingForAStranger() {
        MessageView message = torv.post(bo, group, "Hemmeligt");
        assertThat(torv.refused(() -> save(torv.person("Fie"), message))).contains(Refusal.notFound());
    }

    private void save(Actor actor, MessageView message) {
        torv.get(SaveMessage.class).save(actor, new SaveMessage.Command(message.conversation(), message.id(), true));
    }

    private List<String> texts(Actor actor) {
        return torv.get(ListSaved.class).page(actor, new ListSaved.Query(Optional.empty(), 50)).items().stream()
                .map(one -> one.message().markdown())
                .toList();
    }
}
