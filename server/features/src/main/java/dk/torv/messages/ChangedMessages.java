package dk.torv.messages;

import dk.torv.bus.Event;
import dk.torv.conversations.Topics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Gives the feed back the events of what changed in a conversation, from the database. */
@Singleton
public class ChangedMessages {
    private static final long EVERYTHING = 0;

    private final Topics topics;
    private final MessageStore store;
    private final Messages messages;
    private final Announcer announcer;

    @Inject
    ChangedMessages(Topics topics, MessageStore store, Messages messages, Announcer announcer) {
        this.topics = topics;
        this.store = store;
        this.messages = messages;
        this.announcer = announcer;
    }

    /** The rev below {@code rev} up to which nothing in the conversation has changed since that time. */
    public long unchangedSince(Instant time, UUID conversation, long rev) {
        return store.findFirstChange(conversation, rev, time).orElse(rev) - 1;
    }

    /** The present state of what changed after {@code rev}, ascending by rev, at most {@code limit}. */
    public List<Event.Changed> after(UUID conversation, long rev, int limit) {
        return topics.find(conversation).map(topic -> after(topic, rev, limit)).orElse(List.of());
    }

    private List<Event.Changed> after(Topics.Topic topic, long rev, int limit) {
        List<Row> rows = store.listChanged(topic.conversation(), EVERYTHING, rev, limit);
        List<MessageView> shown = messages.shown(rows, null);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> announcer.event(
                        topic,
                        shown.get(i),
                        topic.isOpen(rows.get(i).place()),
                        i == 0 ? rev : rows.get(i - 1).rev()))
                .toList();
    }
}
