package dk.torv.app.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks HTTP to the program: a method, a path, perhaps a body, and the headers that say who speaks. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String JSON_TYPE = "application/json";

    private final URI base;
    private final Map<String, String> headers;

    private Client(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    static Client signedOut(URI base) {
        return new Client(URI.create(base.toString().replaceFirst("/$", "")), Map.of("Accept-Language", "en"));
    }

    static Client program(URI base, String token) {
        return signedOut(base).with("Authorization", "Bearer " + token);
    }

    Client with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(base, more);
    }

    Client without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Client(base, fewer);
    }

    URI base() {
        return base;
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer put(String path) {
        return send("PUT", path, null);
    }

    Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, write(body));
    }

    Answer post(String path, Map<String, ?> body) {
        return send("POST", path, write(body));
    }

    Answer patch(String path, Map<String, ?> body) {
        return send("PATCH", path, write(body));
    }

    /** @param body JSON text, or null for none */
    Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", JSON_TYPE);
        }
        headers.forEach(request::header);
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
