package dk.torv.overview;

import dk.torv.gateway.Changes;
import dk.torv.gateway.Protocol;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.overview.BootstrapView.OrganisationView;
import dk.torv.overview.OverviewStore.Line;
import dk.torv.people.Me;
import dk.torv.people.Organisation;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives a person everything their client opens with. The number of statements is fixed: it follows neither the number of
 * conversations nor the size of the organisation.
 */
@Singleton
public class ReadOverview {
    private final OverviewStore store;
    private final Messages messages;
    private final People people;
    private final Me me;
    private final Organisation organisation;
    private final Changes changes;
    private final Protocol protocol;
    private final Standing standing;

    @Inject
    ReadOverview(
            OverviewStore store,
            Messages messages,
            People people,
            Me me,
            Organisation organisation,
            Changes changes,
            Protocol protocol,
            Standing standing) {
        this.store = store;
        this.messages = messages;
        this.people = people;
        this.me = me;
        this.organisation = organisation;
        this.changes = changes;
        this.protocol = protocol;
        this.standing = standing;
    }

    public BootstrapView everything(Actor actor) {
        String cursor = changes.horizon().text(); // first: what happens from here on comes as events
        Standing.Present present = standing.of(actor);
        List<ConversationView> conversations = shown(store.list(actor.person(), null));
        Stream<UUID> named =
                Stream.concat(Stream.of(actor.person()), conversations.stream().flatMap(this::namedIn));
        return new BootstrapView(
                me.of(actor.person()),
                new OrganisationView(organisation.name()),
                teams(actor, conversations),
                conversations,
                people.named(named.distinct().toList()),
                cursor,
                changes.epoch(),
                Protocol.VERSION,
                protocol.build(),
                present.banner(),
                present.limits(),
                present.may(),
                present.guestsEnding());
    }

    /** One conversation as this person sees it; not-found for everyone who is not in it. */
    public ConversationView one(Actor actor, UUID conversation) {
        return shown(store.list(actor.person(), conversation)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound().asException());
    }

    private List<TeamView> teams(Actor actor, List<ConversationView> conversations) {
        Map<UUID, List<UUID>> channels = conversations.stream()
                .filter(conversation -> conversation.team() != null)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .collect(Collectors.groupingBy(
                        ConversationView::team, Collectors.mapping(ConversationView::id, Collectors.toList())));
        return store.listTeams(actor.person()).stream()
                .map(team -> new TeamView(
                        team.id(),
                        team.name(),
                        team.role(),
                        team.members(),
                        channels.getOrDefault(team.id(), List.of())))
                .toList();
    }

    private List<ConversationView> shown(List<Line> lines) {
        Map<UUID, Long> places =
                lines.stream().filter(Line::hasVisibleLast).collect(Collectors.toMap(Line::id, Line::lastSeq));
        Map<UUID, MessageView> last =
                messages.at(places).stream().collect(Collectors.toMap(MessageView::conversation, Function.identity()));
        return lines.stream().map(line -> shown(line, last.get(line.id()))).toList();
    }

    private Stream<UUID> namedIn(ConversationView conversation) {
        Stream<UUID> inLast =
                conversation.last() == null ? Stream.empty() : messages.namedIn(List.of(conversation.last()));
        return Stream.concat(conversation.people().stream(), inLast);
    }

    private static ConversationView shown(Line line, MessageView last) {
        return new ConversationView(
                line.id(),
                line.kind(),
                line.name(),
                line.team(),
                line.members(),
                line.people(),
                line.rev(),
                line.lastSeq(),
                line.mark(),
                line.unread(),
                line.fromSeq(),
                true,
                last,
                line.guests() == 0 ? null : line.guests());
    }
}
