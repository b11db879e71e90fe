package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.conversations.Seats;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import dk.torv.messages.PostStore.NewMessage;
import dk.torv.messages.PostStore.Posted;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Posts a message or a reply. The same client id again gives the first message back, with another body it is a conflict. The
 * answer waits for the commit and for nothing else; telling the others comes after it.
 */
@Singleton
public class PostMessage {
    private final Database database;
    private final Seats seats;
    private final Body body;
    private final MessageStore store;
    private final Messages messages;
    private final PostStore posts;
    private final MoveMessage moveMessage;
    private final Announcer announcer;

    @Inject
    PostMessage(
            Database database,
            Seats seats,
            Body body,
            MessageStore store,
            Messages messages,
            PostStore posts,
            MoveMessage moveMessage,
            Announcer announcer) {
        this.database = database;
        this.seats = seats;
        this.body = body;
        this.store = store;
        this.messages = messages;
        this.posts = posts;
        this.moveMessage = moveMessage;
        this.announcer = announcer;
    }

    /** @param clientId made by the client, once for each message a person means to send */
    public record Command(
            UUID conversation, UUID clientId, String markdown, Optional<UUID> replyTo, Optional<Ask> ask) {
        /** Nothing but what it says. */
        public Command(UUID conversation, UUID clientId, String markdown, Optional<UUID> replyTo) {
            this(conversation, clientId, markdown, replyTo, Optional.empty());
        }
    }

    /** What came of it. */
    public sealed interface Result {
        MessageView message();

        record Created(MessageView message) implements Result {}

        /** The message was there: an earlier try had succeeded. */
        record Repeated(MessageView message) implements Result {}
    }

    public Result post(Actor actor, Command command) {
        try {
            Written written = attempt(actor, command)
                    .or(() -> database.inTransaction(() -> {
                        seats.hold(command.conversation());
                        return attempt(actor, command);
                    }))
                    .orElseThrow();
            return new Result.Created(announcer.announceNew(written.seat(), written.row()));
        } catch (AlreadyPosted again) {
            return repeated(again.message());
        }
    }

    private record Written(Seat seat, Row row) {}

    /** @return empty when membership has changed between the check and the writing */
    private Optional<Written> attempt(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        Body.Checked checked = check(actor, seat, command);
        NewMessage message = message(seat, command, checked);
        return database.inTransaction(() -> write(seat, message, command, checked))
                .map(row -> new Written(seat, row));
    }

    /**
     * Refuses what posting would refuse now.
     *
     * @return the text as it would be stored
     */
    public String requirePostable(Actor actor, Command command) {
        Seat seat = seats.requireSeat(actor, command.conversation());
        Body.Checked checked = check(actor, seat, command);
        command.replyTo().ifPresent(root -> requireRoot(seat, root));
        return checked.markdown();
    }

    private Body.Checked check(Actor actor, Seat seat, Command command) {
        seat.refusalToPost(command.replyTo().isPresent()).ifPresent(refusal -> {
            throw refusal.asException();
        });
        command.ask()
                .flatMap(ask -> ask.refusal(seat, command.replyTo().isPresent()))
                .ifPresent(refusal -> {
                    throw refusal.asException();
                });
        Body.Checked checked = body.check(actor, seat, command.markdown());
        if (checked.mentions().isWide()
                && command.ask().filter(ask -> !ask.mayCallAll()).isPresent()) {
            throw Refusal.invalid("markdown", "urgent-for-few").asException();
        }
        return checked;
    }

    private Optional<Row> write(Seat seat, NewMessage message, Command command, Body.Checked checked) {
        Optional<Row> root = command.replyTo().map(id -> requireRoot(seat, id, message));
        Optional<Long> seq = root.isPresent() ? posts.reply(message, root.get().seq()) : posts.post(message);
        seq.ifPresent(place -> {
            posts.mention(message.conversation(), seat.topic(), place, checked.mentions());
            root.ifPresent(row -> moveMessage.soon(seat, row.seq()));
        });
        return seq.map(place -> row(message, place, root));
    }

    /** A reply that is there already stays an answer to its repetition, also when the thread has lost its first message. */
    private Row requireRoot(Seat seat, UUID id, NewMessage reply) {
        try {
            return requireRoot(seat, id);
        } catch (Refused refused) {
            throw posts.findPosted(reply.author(), reply.clientId()).isPresent()
                    ? new AlreadyPosted(reply, refused)
                    : refused;
        }
    }

    private Row requireRoot(Seat seat, UUID id) {
        Row root = store.findById(seat.conversation(), id)
                .filter(row -> seat.sees(row.place()))
                .orElseThrow(() -> Refusal.invalid("replyTo", "unknown-message").asException());
        if (root.thread() != null || root.deletedAt() != null) {
            throw Refusal.conflict("no-thread-there").asException();
        }
        return root;
    }

    private Result repeated(NewMessage message) {
        Posted first = posts.findPosted(message.author(), message.clientId())
                .orElseThrow(() -> Refusal.conflict("client-id-used").asException());
        if (!MessageDigest.isEqual(first.bodyHash(), message.bodyHash())) {
            throw Refusal.conflict("client-id-used").asException();
        }
        return new Result.Repeated(
                messages.at(Map.of(first.conversation(), first.seq())).getFirst());
    }

    private static NewMessage message(Seat seat, Command command, Body.Checked checked) {
        return new NewMessage(
                Ids.next(),
                seat.conversation(),
                seat.accessVersion(),
                seat.person(),
                command.clientId(),
                checked.hash(command.conversation(), command.replyTo().orElse(null), command.ask()),
                checked.markdown(),
                command.ask(),
                Time.now());
    }

    private static Row row(NewMessage message, long seq, Optional<Row> root) {
        return new Row(
                message.conversation(),
                seq,
                message.id(),
                seq,
                message.author(),
                message.clientId(),
                root.map(Row::seq).orElse(null),
                root.map(Row::id).orElse(null),
                null,
                message.markdown(),
                null,
                message.now(),
                null,
                null,
                0,
                null,
                List.of(),
                null,
                null,
                message.ask().map(Ask::reading).orElse(null),
                message.ask().map(Ask::poll).orElse(null),
                message.ask().map(ask -> ask.urgency(message.now())).orElse(null));
    }
}
