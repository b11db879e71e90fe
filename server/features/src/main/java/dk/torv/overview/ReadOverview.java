package dk.torv.overview;

import dk.torv.conversations.Seat;
import dk.torv.conversations.TeamSeats;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.overview.OverviewStore.Line;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives conversations as one person sees them in their list. The number of statements does not follow that of conversations. */
@Singleton
public class ReadOverview {
    private final OverviewStore store;
    private final Messages messages;
    private final TeamSeats teams;

    @Inject
    ReadOverview(OverviewStore store, Messages messages, TeamSeats teams) {
        this.store = store;
        this.messages = messages;
        this.teams = teams;
    }

    /** The whole list: newest chats first, then the channels. */
    List<ConversationView> all(Actor actor) {
        return shown(store.listAll(actor.person()));
    }

    /** One conversation as this person sees it; not-found for everyone who is not in it. */
    public ConversationView one(Actor actor, UUID conversation) {
        Line line = store.find(actor.person(), conversation)
                .orElseThrow(() -> Refusal.notFound().asException());
        return shown(List.of(line)).getFirst();
    }

    /** The channels of a team that this person is in; not-found for everyone who does not see the team. */
    public List<ConversationView> channels(Actor actor, UUID team) {
        teams.requireSeat(actor, team);
        return shown(store.listChannels(actor.person(), team));
    }

    private List<ConversationView> shown(List<Line> lines) {
        Map<UUID, Long> places =
                lines.stream().filter(Line::hasVisibleLast).collect(Collectors.toMap(Line::id, Line::lastSeq));
        Map<UUID, MessageView> last =
                messages.at(places).stream().collect(Collectors.toMap(MessageView::conversation, Function.identity()));
        return lines.stream().map(line -> shown(line, last.get(line.id()))).toList();
    }

    /** Whoever is named in a line. */
    Stream<UUID> namedIn(ConversationView conversation) {
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
                !line.archived() && Seat.maySpeakFirst(line.ownersPost(), line.owner()),
                last,
                orAbsent(line.isPrivate()),
                line.ownersPost() ? "owners" : null,
                line.description(),
                orAbsent(line.archived()),
                orAbsent(line.kept().favourite()),
                orAbsent(line.kept().muted()),
                orAbsent(line.kept().hidden()),
                line.kept().section(),
                line.kept().level(),
                orAbsent(line.owner() && line.team() != null),
                line.guests() == 0 ? null : line.guests());
    }

    private static Boolean orAbsent(boolean present) {
        return present ? Boolean.TRUE : null;
    }
}
