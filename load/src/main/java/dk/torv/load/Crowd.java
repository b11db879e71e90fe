package dk.torv.load;

import com.fasterxml.jackson.databind.JsonNode;
import dk.torv.load.OrderCheck.Verdict;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everyone with the app open. Each keeps what a client keeps (revs, cursor, epoch), checks the order of what arrives and, after a
 * reconnect or when a hole stays, asks for the changes.
 */
final class Crowd implements AutoCloseable {
    private static final int PAGE = 100;
    private static final int HOLE_MILLIS = 500;

    final Tally.Order order = new Tally.Order();
    final AtomicInteger online = new AtomicInteger();
    final AtomicLong lostSockets = new AtomicLong();
    /** Questions for changes because of a hole that the server did not close itself. */
    final AtomicLong askedForHoles = new AtomicLong();

    final AtomicLong failedQuestions = new AtomicLong();

    private final Api api;
    private final Posts posts;
    private final InetSocketAddress server;
    private final Wire wire;
    private final List<Seat> seats = new ArrayList<>();
    private final Event.Parser parser = new Event.Parser();
    private volatile Latencies greeted = new Latencies();
    private volatile Latencies caughtUp = new Latencies();

    Crowd(InetSocketAddress server, Api api, Posts posts, Organisation organisation) throws IOException {
        this.server = server;
        this.api = api;
        this.posts = posts;
        organisation.people.forEach(person -> {
            seats.add(new Seat(person));
        });
        wire = new Wire(server, this::frame, this::lost);
    }

    /** From now on greetings and returns are counted here. */
    void count(Latencies newGreeted, Latencies newCaughtUp) {
        greeted = newGreeted;
        caughtUp = newCaughtUp;
    }

    /** @param dueNanos from when it counts; {@code sinceNanos} when the person lost the connection, 0 when they never had one */
    void connect(int person, long dueNanos, long sinceNanos) {
        wire.run(() -> {
            Seat seat = seats.get(person);
            seat.returningSince = sinceNanos;
            String query = seat.cursor == null ? "" : "?cursor=" + seat.cursor + "&epoch=" + seat.epoch;
            String host = server.getHostString() + ":" + server.getPort();
            seat.client = wire.open(person, dueNanos, Client.upgrade("/api/events" + query, host, seat.person.token()));
        });
    }

    /** Cuts somebody off without a goodbye. */
    void cut(int person) {
        wire.run(() -> {
            Seat seat = seats.get(person);
            if (seat.client != null) {
                leave(seat);
                try {
                    seat.client.cut();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                seat.client = null;
            }
        });
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    private void lost(Client client, Exception why) {
        if (seats.get(client.person).client == client) {
            lostSockets.incrementAndGet();
            leave(seats.get(client.person));
        }
    }

    private void leave(Seat seat) {
        if (seat.greeted) {
            seat.greeted = false;
            online.decrementAndGet();
        }
    }

    private void frame(Client client, Frame frame) {
        if (frame.opcode() != Frame.TEXT) {
            return;
        }
        Seat seat = seats.get(client.person);
        String text = new String(frame.payload(), StandardCharsets.UTF_8);
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            event(seat, client, parser.parse(text.substring(at, end < 0 ? text.length() : end)));
            at = end < 0 ? text.length() : end + 1;
        }
    }

    private void event(Seat seat, Client client, Event event) {
        switch (event.type()) {
            case "hello" -> greet(seat, client, event);
            case "cursor" -> seat.cursor = event.cursor();
            case "message" -> message(seat, client.readNanos(), event);
            default -> {} // presence, typing and read marks carry no number
        }
    }

    private void greet(Seat seat, Client client, Event hello) {
        seat.greeted = true;
        online.incrementAndGet();
        greeted.took(client.readNanos() - client.dueNanos);
        seat.cursor = hello.cursor();
        seat.epoch = hello.epoch();
        if (hello.reset()) {
            throw new IllegalStateException("the server has forgotten the cursor");
        }
        hello.changed().forEach((conversation, rev) -> {
            long known = seat.revs.known(conversation);
            if (known >= 0 && rev > known) {
                ask(seat, conversation);
            }
        });
        returnedIfDone(seat);
    }

    private void message(Seat seat, long nanos, Event event) {
        Verdict verdict = seat.revs.arrived(event.conversation(), event.rev(), event.after());
        order.saw(verdict);
        if (verdict == Verdict.REPEATED) {
            return;
        }
        give(seat, event.clientId(), nanos, event.rev() == event.seq());
        if (seat.revs.hasHole(event.conversation()) && !seat.asking.contains(event.conversation())) {
            int wait = HOLE_MILLIS + ThreadLocalRandom.current().nextInt(HOLE_MILLIS);
            Thread.ofVirtual().start(() -> {
                Pace.sleep(wait);
                wire.run(() -> askIfHole(seat, event.conversation()));
            });
        }
    }

    private void askIfHole(Seat seat, UUID conversation) {
        if (seat.revs.hasHole(conversation)) {
            askedForHoles.incrementAndGet();
            ask(seat, conversation);
        }
    }

    private void ask(Seat seat, UUID conversation) {
        if (!seat.asking.add(conversation)) {
            return;
        }
        long known = seat.revs.known(conversation);
        Thread.ofVirtual().start(() -> {
            try {
                JsonNode page = api.json(
                        seat.person.token(),
                        "/api/conversations/" + conversation + "/changes?after=" + known + "&limit=" + PAGE);
                wire.run(() -> changes(seat, conversation, page));
            } catch (IOException e) {
                failedQuestions.incrementAndGet();
                wire.run(() -> seat.asking.remove(conversation));
            }
        });
    }

    private void changes(Seat seat, UUID conversation, JsonNode page) {
        long nanos = System.nanoTime();
        for (JsonNode message : page.path("messages")) {
            long rev = message.path("rev").asLong();
            if (!seat.revs.has(conversation, rev)) {
                give(
                        seat,
                        Event.id(message.path("clientId")),
                        nanos,
                        rev == message.path("seq").asLong());
            }
        }
        seat.revs.reach(conversation, page.path("rev").asLong());
        seat.asking.remove(conversation);
        if (page.path("more").asBoolean()) {
            ask(seat, conversation);
        }
        returnedIfDone(seat);
    }

    private void give(Seat seat, UUID clientId, long nanos, boolean born) {
        Post post = posts.find(clientId);
        if (post != null) {
            post.deliveredTo(seat.person.index(), nanos, born);
        }
    }

    private void returnedIfDone(Seat seat) {
        if (seat.returningSince != 0 && seat.asking.isEmpty()) {
            caughtUp.took(System.nanoTime() - seat.returningSince);
            seat.returningSince = 0;
        }
    }
}
