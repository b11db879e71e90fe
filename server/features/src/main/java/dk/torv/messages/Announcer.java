package dk.torv.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.Seat;
import dk.torv.conversations.Topics;
import dk.torv.conversations.Topics.Topic;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells the sockets what has been committed. It works beside the answer, on a thread of its own: what is lost here, or comes
 * out of order, the gateway repairs from the change feed.
 */
@Singleton
class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class);

    private final Topics topics;
    private final MessageStore store;
    private final Messages messages;
    private final Attention attention;
    private final Bus bus;
    private final ObjectMapper json;

    @Inject
    Announcer(Topics topics, MessageStore store, Messages messages, Attention attention, Bus bus, ObjectMapper json) {
        this.topics = topics;
        this.store = store;
        this.messages = messages;
        this.attention = attention;
        this.bus = bus;
        this.json = json;
    }

    /**
     * The event {@code message} of the wire.
     *
     * @param after set when read back from the database: nothing lies between this rev and {@code rev}
     * @param message absent when some of the receivers may not see it: they ask for the changes
     */
    private record MessageEvent(
            String type, UUID conversation, long rev, Long after, MessageView message, List<PersonView> people) {}

    /** Announces a message just written, and gives it as the wire shows it. */
    MessageView announceNew(Seat seat, Row row) {
        MessageView message = messages.fresh(row);
        beside(() -> {
            publish(topics.find(seat), row, message);
            attention.written(row);
        });
        return message;
    }

    /** Announces the present state of a message whose text is another. */
    void announceEdit(Row edited) {
        announce(edited.conversation(), edited.seq());
        beside(() -> attention.written(edited));
    }

    /** Announces the present state of a message. */
    void announce(UUID conversation, long seq) {
        beside(() -> store.listByPlaces(Map.of(conversation, seq)).forEach(row -> {
            MessageView message = messages.shown(List.of(row), null).getFirst();
            publish(topics.find(conversation), row, message); // last: somebody may have joined meanwhile
        }));
    }

    private void publish(Optional<Topic> found, Row row, MessageView message) {
        found.ifPresent(topic -> bus.publish(event(topic, message, topic.isOpen(row.place()), null)));
    }

    /**
     * The event as it is published.
     *
     * @param open whether every member may see the message
     * @param after when not null: nothing lies between it and the event's rev
     */
    Event.Changed event(Topic topic, MessageView message, boolean open, Long after) {
        List<PersonView> people = open
                ? messages.people(List.of(message)).stream()
                        .map(PersonView::withoutPresence)
                        .toList()
                : List.of();
        var event = new MessageEvent(
                "message", message.conversation(), message.rev(), after, open ? message : null, people);
        try {
            return new Event.Changed(
                    message.conversation(),
                    topic.id(),
                    message.rev(),
                    topic.accessVersion(),
                    json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write message " + message.id(), e);
        }
    }

    private static void beside(Runnable announcement) {
        Thread.ofVirtual().name("announce").start(() -> {
            try {
                announcement.run();
            } catch (RuntimeException e) {
                LOG.warn("a change was committed and not announced; the feed will bring it", e);
            }
        });
    }
}
