package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the program answered. */
record Answer(String asked, int status, Map<String, List<String>> headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        headers.remove(":status");
        return new Answer(
                response.request().method() + " " + response.request().uri().getRawPath(),
                response.statusCode(),
                headers,
                response.body());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    UUID id() {
        return UUID.fromString(json().path("id").asText());
    }

    String code() {
        return json().path("code").asText();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    /** Everything of the answer that somebody could compare: all but the time. */
    String comparable() {
        Map<String, List<String>> kept = new TreeMap<>(headers);
        kept.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        return status + " " + kept + " " + body;
    }

    Answer expect(int wanted) {
        assertThat(status).as("%s → %s", asked, body).isEqualTo(wanted);
        if (wanted >= 400) {
            expectProblem();
        }
        return this;
    }

    Answer expect(int wanted, String code) {
        expect(wanted);
        assertThat(code()).as("%s → %s", asked, body).isEqualTo(code);
        return this;
    }

    /** RFC 9457 with Torv's own fields; never a bug. */
    private void expectProblem() {
        assertThat(status).as("%s → %s", asked, body).isLessThan(500);
        assertThat(header("content-type")).as(asked).contains("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        for (String field : List.of("type", "title", "code", "detail")) {
            assertThat(problem.path(field).asText()).as("%s of %s", field, body).isNotBlank();
        }
    }
}
