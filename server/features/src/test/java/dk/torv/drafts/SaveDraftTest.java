package dk.torv.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.testkit.AtOnce;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A draft is the same on all devices of a person, and none of them writes over what another has written. */
class SaveDraftTest {
    private static final Refusal CHANGED = Refusal.conflict("draft-changed");

    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final UUID chat = torv.direct(anna, torv.person("Bo"));

    @Test
    void keepsWhatFollowsFromWhatIsThere() {
        Optional<UUID> first = save("Hej", Optional.empty());
        Optional<UUID> second = save("Hej Bo", first);
        assertThat(second).isNotEqualTo(first);
        assertThat(list()).singleElement().satisfies(draft -> {
            assertThat(draft.markdown()).isEqualTo("Hej Bo");
            assertThat(draft.version()).isEqualTo(second.orElseThrow());
            assertThat(draft.thread()).isNull();
        });
    }

    @Test
    void refusesWhatWasWrittenToAnotherVersionAndKeepsTheFirst() {
        Optional<UUID> first = save("Hej", Optional.empty());
        save("Hej fra telefonen", first);
        assertThat(torv.refused(() -> save("Hej fra kontoret", first))).contains(CHANGED);
        assertThat(torv.refused(() -> save("Hej forfra", Optional.empty()))).contains(CHANGED);
        assertThat(torv.refused(() -> save("", first))).contains(CHANGED);
        assertThat(list()).extracting(DraftView::markdown).containsExactly("Hej fra telefonen");
    }

    @Test
    void acceptsTheSameTextTwice() {
        save("Hej", Optional.empty());
        assertThat(torv.refused(() -> save("Hej", Optional.empty()))).isEmpty();
    }

    @Test
    void keepsOneOfSixteenWrittenAtOnce() {
        Optional<UUID> first = save("Hej", Optional.empty());
        List<Optional<Refusal>> refusals =
                AtOnce.run(16, thread -> torv.refused(() -> save("Hej nr. " + thread, first)));
        assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(refusals).filteredOn(Optional::isPresent).allMatch(Optional.of(CHANGED)::equals);
    }

    @Test
    void isGoneWithItsLastLetter() {
        Optional<UUID> first = save("Hej", Optional.empty());
        assertThat(save("  ", first)).isEmpty();
        assertThat(list()).isEmpty();
        assertThat(save("", first)).isEmpty();
        assertThat(save("Forfra", first)).isPresent();
    }

    @Test
    void isAnotherInAThread() {
        UUID thread = torv.post(anna, chat, "Hvornår?").id();
        save("I chatten", Optional.empty());
        torv.get(SaveDraft.class)
                .save(anna, new SaveDraft.Command(chat, Optional.of(thread), "I tråden", Optional.empty()));
        assertThat(list()).extracting(DraftView::thread).containsExactlyInAnyOrder(thread, null);
    }

    @Test
    void isForConversationsOfOnesOwn() {
        Actor stranger = torv.person("Fie");
        for (UUID elsewhere : List.of(chat, Ids.next())) {
            assertThat(torv.refused(() -> torv.get(SaveDraft.class)
                            .save(
                                    stranger,
                                    new SaveDraft.Command(elsewhere, Optional.empty(), "Hej", Optional.empty()))))
                    .contains(Refusal.notFound());
        }
    }

    private Optional<UUID> save(String markdown, Optional<UUID> changes) {
        return torv.get(SaveDraft.class).save(anna, new SaveDraft.Command(chat, Optional.empty(), markdown, changes));
    }

    private List<DraftView> list() {
        return torv.get(DraftStore.class).list(anna.person(), 10);
    }
}
