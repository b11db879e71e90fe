package dk.torv.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** A program at the other end of a socket: gathers the events it gets. */
final class Client implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StringBuilder frame = new StringBuilder();
    private final List<String> events = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final boolean reading;
    private WebSocket socket;

    private Client(boolean reading) {
        this.reading = reading;
    }

    /** Connects and waits for nothing; throws when the server refuses. */
    static Client connect(int port, UUID session, String query) {
        return connect(port, session, query, true);
    }

    /** One that takes the first bytes and then never reads again. */
    static Client connectWithoutReading(int port, UUID session) {
        return connect(port, session, "", false);
    }

    private static Client connect(int port, UUID session, String query, boolean reading) {
        Client client = new Client(reading);
        client.socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + session)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/events" + query), client)
                .join();
        return client;
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    /** The events of one type, in order. */
    List<String> events(String type) {
        return events().stream()
                .filter(event -> event.contains("\"type\":\"" + type + "\""))
                .toList();
    }

    /** The revs of a conversation's changes, in the order of their arrival. */
    List<Long> revs(UUID conversation) {
        return events("message").stream()
                .filter(event -> event.contains(conversation.toString()))
                .map(event -> Long.parseLong(event.replaceAll(".*\"rev\":(\\d+).*", "$1")))
                .toList();
    }

    void await(String type) {
        await(() -> !events(type).isEmpty());
    }

    /** The code with which the server closes. */
    int awaitClose() {
        await(closed::isDone);
        return closed.join();
    }

    void close() {
        socket.abort();
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reading) {
            opened.request(1);
        }
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            events.addAll(frame.toString().lines().toList());
            frame.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }
}
