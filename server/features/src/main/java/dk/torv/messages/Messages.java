package dk.torv.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.conversations.Seat;
import dk.torv.messages.MessageView.Pin;
import dk.torv.messages.MessageView.Reaction;
import dk.torv.messages.MessageView.SystemNote;
import dk.torv.messages.MessageView.ThreadSummary;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Turns rows into what the wire shows: one statement for all their reactions, one for everybody's name,
 * and for a page one for the reader's marks. */
@Singleton
public class Messages {
    private final MessageStore messages;
    private final ReactionStore reactions;
    private final ThreadMarkStore threadMarks;
    private final People people;
    private final ObjectMapper json;

    @Inject
    Messages(
            MessageStore messages,
            ReactionStore reactions,
            ThreadMarkStore threadMarks,
            People people,
            ObjectMapper json) {
        this.messages = messages;
        this.reactions = reactions;
        this.threadMarks = threadMarks;
        this.people = people;
        this.json = json;
    }

    /**
     * The messages at these places, in no order, whoever may see them.
     *
     * @param places conversation → seq
     */
    public List<MessageView> at(Map<UUID, Long> places) {
        return at(places.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** The same for several of a conversation. */
    public List<MessageView> at(Collection<Place> places) {
        return places.isEmpty() ? List.of() : shown(messages.listByPlaces(places), null);
    }

    /** Everyone who is named in the messages, each once. */
    public Stream<UUID> namedIn(Collection<MessageView> shown) {
        return shown.stream().flatMap(MessageView::people).distinct();
    }

    /** @param reader whose own reactions are told among however many; null when many will read it */
    List<MessageView> shown(Collection<Row> rows, UUID reader) {
        Map<Place, List<Reaction>> counted = reactions.counted(rows, reader);
        return rows.stream()
                .map(row -> shown(
                        row,
                        row.deletedAt() == null
                                ? counted.getOrDefault(new Place(row.conversation(), row.seq()), List.of())
                                : List.of()))
                .toList();
    }

    /** A message just written: nobody can have reacted yet. */
    MessageView fresh(Row row) {
        return shown(row, List.of());
    }

    /** One person's page, with their marks in the threads that the messages begin or belong to. */
    PageView page(Seat seat, Collection<Row> rows, long rev, boolean more) {
        return page(seat, rows, rows.stream().map(Row::place).distinct().toList(), rev, more);
    }

    PageView page(Seat seat, Collection<Row> rows, Collection<Long> threads, long rev, boolean more) {
        List<MessageView> shown = shown(rows, seat.person());
        List<ThreadMark> marks = threadMarks.of(seat, threads);
        return new PageView(shown, people(shown), marks.isEmpty() ? null : marks, rev, more);
    }

    public List<PersonView> people(Collection<MessageView> shown) {
        return people.named(namedIn(shown).toList());
    }

    private MessageView shown(Row row, List<Reaction> counted) {
        ThreadSummary thread =
                row.replies() == 0 ? null : new ThreadSummary(row.replies(), row.repliedAt(), row.repliers());
        return new MessageView(
                row.id(),
                row.conversation(),
                row.seq(),
                row.rev(),
                row.author(),
                row.clientId(),
                row.createdAt(),
                row.editedAt(),
                row.deletedAt(),
                row.replyTo(),
                row.markdown(),
                counted,
                thread,
                system(row),
                row.pinnedAt() == null ? null : new Pin(row.pinnedAt(), row.pinnedBy()),
                row.deletedAt() == null ? row.mustRead() : null,
                row.deletedAt() == null ? row.poll() : null,
                row.deletedAt() == null ? row.urgent() : null);
    }

    private SystemNote system(Row row) {
        if (row.system() == null) {
            return null;
        }
        try {
            return json.readValue(row.system(), SystemNote.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("message " + row.id() + " has an unreadable system note", e);
        }
    }
}
