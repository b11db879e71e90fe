package dk.torv.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.bus.Event;
import dk.torv.conversations.ChooseForMyself.Command;
import dk.torv.conversations.ChooseForMyself.Sorting;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.overview.ConversationView;
import dk.torv.overview.ReadOverview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How people arrange their own lists. */
class MyListTest {
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID chat = torv.direct(anna, bo);
    private final UUID channel = torv.channel(anna, torv.team(anna, bo));

    @Test
    void saysOfWhatOneWantsToBeToldThereAndGoesBackToTheSettings() {
        tell(Optional.of(Level.NONE));
        assertThat(seen(anna, chat).level()).isEqualTo("none");
        choose(chat, Optional.of(true), Optional.empty());
        assertThat(seen(anna, chat).level()).isEqualTo("none");
        tell(Optional.empty());
        assertThat(seen(anna, chat).level()).isNull();
    }

    private void tell(Optional<Level> level) {
        torv.get(ChooseForMyself.class)
                .choose(
                        anna,
                        new Command(
                                chat,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new ChooseForMyself.Telling(level))));
    }

    @Test
    void bringsAHiddenChatBackWithTheNextMessageButNotAHiddenChannel() {
        torv.post(bo, chat, "et");
        choose(chat, Optional.empty(), Optional.of(true));
        choose(channel, Optional.empty(), Optional.of(true));
        assertThat(seen(anna, chat).hidden()).isTrue();
        assertThat(seen(bo, chat).hidden()).isNull();

        torv.post(bo, chat, "to");
        torv.post(bo, channel, "to");

        assertThat(seen(anna, chat).hidden()).isNull();
        assertThat(seen(anna, channel).hidden()).isTrue();
        choose(chat, Optional.empty(), Optional.of(true));
        assertThat(seen(anna, chat).hidden()).isTrue();
    }

    @Test
    void changesOnlyWhatIsChosen() {
        UUID section = torv.get(Sections.class).add(anna, "Vigtigt").id();
        choose(chat, Optional.of(true), Optional.empty());
        sort(chat, Optional.of(section));
        torv.get(ChooseForMyself.class)
                .choose(
                        anna,
                        new Command(
                                chat,
                                Optional.empty(),
                                Optional.of(true),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));

        ConversationView kept = seen(anna, chat);
        assertThat(kept.favourite()).isTrue();
        assertThat(kept.muted()).isTrue();
        assertThat(kept.section()).isEqualTo(section);
        sort(chat, Optional.empty());
        assertThat(seen(anna, chat).section()).isNull();
        assertThat(seen(anna, chat).favourite()).isTrue();
    }

    @Test
    void keepsSectionsInTheOrderTheirOwnerGivesThem() {
        Sections sections = torv.get(Sections.class);
        List<UUID> made = new ArrayList<>();
        for (String name : List.of("A", "B", "C")) {
            made.add(sections.add(anna, name).id());
        }

        sections.edit(anna, new Sections.Edit(made.get(2), Optional.of("Først"), Optional.of(0)));
        sections.edit(anna, new Sections.Edit(made.get(0), Optional.empty(), Optional.of(99)));

        assertThat(sections.of(anna)).extracting(SectionView::name).containsExactly("Først", "B", "A");
        sort(chat, Optional.of(made.get(1)));
        sections.remove(anna, made.get(1));
        assertThat(sections.of(anna)).extracting(SectionView::name).containsExactly("Først", "A");
        assertThat(seen(anna, chat).section()).isNull();
    }

    @Test
    void sortsUnderNobodyElsesSection() {
        UUID others = torv.get(Sections.class).add(bo, "Bos").id();

        assertThat(torv.refused(() -> sort(chat, Optional.of(others))))
                .contains(Refusal.invalid("section", "unknown-section"));
        assertThat(torv.refused(() -> torv.get(Sections.class).remove(anna, others)))
                .contains(Refusal.notFound());
    }

    @Test
    void tellsNobodyButOnesOwnDevices() {
        List<Event> told = new ArrayList<>();
        torv.bus().subscribe(told::add);

        choose(chat, Optional.of(true), Optional.empty());
        torv.get(Sections.class).add(anna, "Vigtigt");

        assertThat(told)
                .containsExactly(
                        new Event.ToPeople(Set.of(anna.person()), ConversationEvent.changed(chat), false),
                        new Event.ToPeople(Set.of(anna.person()), "{\"type\":\"sections\"}", false));
    }

    private void choose(UUID conversation, Optional<Boolean> favourite, Optional<Boolean> hidden) {
        torv.get(ChooseForMyself.class)
                .choose(
                        anna,
                        new Command(
                                conversation, favourite, Optional.empty(), hidden, Optional.empty(), Optional.empty()));
    }

    private void sort(UUID conversation, Optional<UUID> section) {
        torv.get(ChooseForMyself.class)
                .choose(
                        anna,
                        new Command(
                                conversation,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new Sorting(section)),
                                Optional.empty()));
    }

    private ConversationView seen(Actor actor, UUID conversation) {
        return torv.get(ReadOverview.class).one(actor, conversation);
    }
}
