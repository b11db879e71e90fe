package dk.torv.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Answers what clients send up: typing, what is on screen, activity and pings. Unknown commands are ignored. */
@Singleton
class Commands {
    static final int LONGEST_FRAME = 16 * 1024;

    private static final Logger LOG = Logger.getLogger(Commands.class);
    private static final int MOST_WATCHED = 200;
    private static final int LARGEST_TYPING_AUDIENCE = 200;
    private static final Payload PONG = Payload.ephemeral("{\"type\":\"pong\"}");

    private final ObjectMapper json;
    private final Audience audience;
    private final PresenceBoard board;
    private final Bus bus;

    @Inject
    Commands(ObjectMapper json, Audience audience, PresenceBoard board, Bus bus) {
        this.json = json;
        this.audience = audience;
        this.board = board;
        this.bus = bus;
    }

    /** Runs on the shard's thread; the frame is at most {@link #LONGEST_FRAME} characters. */
    void accept(Shard shard, Connection connection, String frame) {
        if (!connection.heard(Time.now().toEpochMilli())) {
            connection.close(CloseReason.TOO_MANY);
            return;
        }
        Optional<JsonNode> command = parse(frame);
        if (command.isEmpty()) {
            connection.close(CloseReason.MALFORMED);
            return;
        }
        switch (command.get().path("type").asText()) {
            case "ping" -> connection.send(PONG);
            case "active" -> board.active(connection.person());
            case "typing" -> typing(connection, command.get());
            case "watch" -> watch(shard, connection, command.get());
            default -> {}
        }
    }

    private Optional<JsonNode> parse(String frame) {
        try {
            return Optional.ofNullable(json.readTree(frame))
                    .filter(node -> node.isObject() && node.path("type").isTextual());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void typing(Connection connection, JsonNode command) {
        Ids.parse(command.path("conversation").asText())
                .filter(conversation -> connection.mayTell(Time.now().toEpochMilli()))
                .ifPresent(conversation ->
                        Thread.ofVirtual().name("typing").start(() -> tell(connection.person(), conversation)));
    }

    private void tell(UUID person, UUID conversation) {
        audience.topicOf(person, conversation)
                .filter(topic -> audience.membersOf(topic) <= LARGEST_TYPING_AUDIENCE)
                .ifPresent(topic -> bus.publish(new Event.ToTopic(
                        topic,
                        person,
                        "{\"type\":\"typing\",\"conversation\":\"%s\",\"person\":\"%s\"}"
                                .formatted(conversation, person))));
    }

    private void watch(Shard shard, Connection connection, JsonNode command) {
        List<UUID> people = new ArrayList<>();
        for (JsonNode id : command.path("people")) {
            Ids.parse(id.asText()).filter(known -> people.size() < MOST_WATCHED).ifPresent(people::add);
        }
        watch(shard, connection, people);
    }

    private void watch(Shard shard, Connection connection, List<UUID> people) {
        if (connection.mayLookUp(people)) {
            lookUp(shard, connection, people);
        }
    }

    private void lookUp(Shard shard, Connection connection, List<UUID> people) {
        Thread.ofVirtual().name("watch").start(() -> {
            Set<UUID> visible = visible(connection.person(), people);
            shard.run(on -> {
                on.watch(connection, visible);
                visible.forEach(person -> connection.send(PresenceTicker.event(person, board.presenceOf(person))));
                connection.lookedUp().ifPresent(next -> watch(shard, connection, next));
            });
        });
    }

    private Set<UUID> visible(UUID person, List<UUID> people) {
        try {
            return audience.visiblePeople(person, people);
        } catch (RuntimeException e) {
            LOG.warn("it cannot be read now whom somebody may watch", e);
            return Set.of();
        }
    }
}
