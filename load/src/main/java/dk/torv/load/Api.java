package dk.torv.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.load.HttpLine.Answer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;

/** Torv's HTTP calls, over as many kept-alive connections as are in use at a time. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InetSocketAddress server;
    private final ConcurrentLinkedDeque<HttpLine> idle = new ConcurrentLinkedDeque<>();
    private final AtomicReference<String> firstRefusal = new AtomicReference<>();

    Api(InetSocketAddress server) {
        this.server = server;
    }

    /** The first answer that was not 2xx, for the report; null when there was none. */
    String firstRefusal() {
        return firstRefusal.get();
    }

    Answer call(String method, String path, String token, String body) throws IOException {
        HttpLine line = idle.pollLast();
        if (line == null) {
            line = new HttpLine(server);
        }
        boolean whole = false;
        try {
            Answer answer = line.call(method, path, token, body);
            whole = line.keepsAlive();
            if (!answer.isGood()) {
                firstRefusal.compareAndSet(
                        null, method + " " + path.replaceAll("[0-9a-f-]{36}", "…") + " → " + answer.status());
            }
            return answer;
        } finally {
            if (whole) {
                idle.add(line);
            } else {
                line.close();
            }
        }
    }

    Answer post(String token, UUID conversation, UUID clientId, String text) throws IOException {
        return call(
                "POST",
                "/api/conversations/" + conversation + "/messages",
                token,
                "{\"clientId\":\"" + clientId + "\",\"markdown\":\"" + text + "\"}");
    }

    JsonNode json(String token, String path) throws IOException {
        Answer answer = call("GET", path, token, null);
        if (!answer.isGood()) {
            throw new IOException("GET " + path + " → " + answer.status());
        }
        return JSON.readTree(answer.body());
    }
}
