package dk.torv.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.UUID;

/** The whole gateway with real sockets on a free port; only who listens, who is signed in and the database are the test's. */
final class Gateway implements AutoCloseable {
    final FakeAudience audience = new FakeAudience();
    final FakeSessions sessions = new FakeSessions();
    final FakeChanges changes = new FakeChanges();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Caretaker caretaker;
    private final LosingBus bus = new LosingBus();
    private final Vertx vertx = Vertx.vertx();
    private final FeedFollower follower;
    private final HttpServer server;

    /** Loses everything on demand. */
    private static final class LosingBus extends Bus {
        private volatile boolean losing;

        @Override
        public void publish(Event event) {
            if (!losing) {
                super.publish(event);
            }
        }
    }

    Gateway() {
        ObjectMapper json = new ObjectMapper();
        GatewayMetrics metrics = new GatewayMetrics(meters);
        PresenceBoard board = new PresenceBoard();
        Shards shards = new Shards(metrics);
        FeedTail tail = new FeedTail();
        EndedSessions ended = new EndedSessions();
        Notices notices = new Notices();
        Sequencer sequencer = new Sequencer(changes, vertx, metrics);
        Memberships memberships = new Memberships(shards, audience);
        FanOut fanOut = new FanOut(bus, shards, sequencer, memberships, board, tail, ended, notices);
        Hello hello = new Hello(tail, changes, new Protocol("test"), json);
        OpenSocket openSocket = new OpenSocket(
                shards, audience, hello, new Commands(json, audience, board, bus), board, metrics, ended, notices);
        EventsRoute route =
                new EventsRoute(sessions, (origin, host) -> origin.equals("http://own.example"), shards, openSocket);
        caretaker = new Caretaker(shards, sessions, hello, route);
        follower = new FeedFollower(changes, tail, sequencer, memberships, fanOut);
        fanOut.start(null);
        follower.start(null);
        Router router = Router.router(vertx);
        route.register(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    /** A socket of a person, greeted. */
    Client connect(UUID person) {
        return connect(person, "");
    }

    Client connect(UUID person, String query) {
        return connectSession(sessions.start(person), query);
    }

    Client connectSession(UUID session, String query) {
        Client client = Client.connect(port(), session, query);
        client.await("hello");
        return client;
    }

    void publish(Event event) {
        bus.publish(event);
    }

    /** Commits a change and lets the bus carry it. */
    void post(UUID conversation, long rev) {
        bus.publish(changes.commit(conversation, rev, 0));
    }

    /** How many sockets the server has closed for this reason. */
    double closed(CloseReason reason) {
        return meters.counter("torv.sockets.closed", "reason", reason.text()).count();
    }

    /** From here on the bus loses everything. */
    void loseEvents() {
        bus.losing = true;
    }

    @Override
    public void close() {
        follower.stop(null);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
