package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.app.whole.World.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program's socket at {@code /api/events}, greeted and waiting. */
final class Listening implements AutoCloseable, WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();
    private WebSocket socket;

    private Listening() {}

    static Listening as(Person person) {
        Listening listening = new Listening();
        URI base = person.client().base();
        listening.socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + person.token())
                .buildAsync(URI.create("ws://" + base.getAuthority() + "/api/events"), listening)
                .join();
        listening.await("\"type\":\"hello\"");
        return listening;
    }

    /** Waits for an event that holds this text. */
    void await(String text) {
        awaitWithout(text, "\n");
    }

    /** As {@link #await}; until then no event may hold the other text. */
    void awaitWithout(String text, String other) {
        try {
            String event;
            do {
                event = heard.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
                assertThat(event).as("an event with %s", text).isNotNull().doesNotContain(other);
            } while (!event.contains(text));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Until the server closes the socket. */
    void awaitClose() {
        closed.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            heard.addAll(frame.toString().lines().toList());
            frame.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
