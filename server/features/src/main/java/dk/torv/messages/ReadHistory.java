package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads a piece of a conversation's timeline. The cost does not depend on how long the conversation or its member list is. */
@Singleton
public class ReadHistory {
    private final Seats seats;
    private final MessageStore store;
    private final Messages messages;

    @Inject
    ReadHistory(Seats seats, MessageStore store, Messages messages) {
        this.seats = seats;
        this.store = store;
        this.messages = messages;
    }

    /** Which piece. */
    public sealed interface From {
        record Newest() implements From {}

        record Before(long seq) implements From {}

        record After(long seq) implements From {}

        /** Half before and half after, the message itself in the middle. */
        record Around(long seq) implements From {}

        /** As {@link Around}, by the id of a message or of a reply in its thread. */
        record AroundMessage(UUID message) implements From {}
    }

    public record Query(UUID conversation, From from, int limit) {}

    public PageView read(Actor actor, Query query) {
        Seat seat = seats.requireSeat(actor, query.conversation());
        return switch (query.from()) {
            case From.Newest() -> before(seat, Long.MAX_VALUE, query.limit());
            case From.Before(long seq) -> before(seat, seq, query.limit());
            case From.After(long seq) -> after(seat, seq, query.limit());
            case From.Around(long seq) -> around(seat, seq, query.limit());
            case From.AroundMessage(UUID message) -> around(seat, requirePlace(seat, message), query.limit());
        };
    }

    private PageView before(Seat seat, long before, int limit) {
        List<Row> newestFirst = store.listBefore(seat.conversation(), seat.fromSeq(), before, limit + 1);
        return page(seat, cut(newestFirst, limit).reversed(), newestFirst.size() > limit);
    }

    private PageView after(Seat seat, long after, int limit) {
        List<Row> rows = store.listAfter(seat.conversation(), seat.fromSeq(), after, limit + 1);
        return page(seat, cut(rows, limit), rows.size() > limit);
    }

    private PageView around(Seat seat, long seq, int limit) {
        int half = Math.max(1, limit / 2);
        List<Row> newestFirst = store.listBefore(seat.conversation(), seat.fromSeq(), seq + 1, half + 1);
        List<Row> later = store.listAfter(seat.conversation(), seat.fromSeq(), seq, limit - half);
        List<Row> rows = new ArrayList<>(cut(newestFirst, half).reversed());
        rows.addAll(later);
        return page(seat, rows, newestFirst.size() > half);
    }

    private long requirePlace(Seat seat, UUID message) {
        return store.findPlace(seat.conversation(), message)
                .filter(seat::sees)
                .orElseThrow(() -> Refusal.notFound().asException());
    }

    private PageView page(Seat seat, List<Row> rows, boolean more) {
        return messages.page(seat, rows, seat.rev(), more);
    }

    private static List<Row> cut(List<Row> rows, int limit) {
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }
}
