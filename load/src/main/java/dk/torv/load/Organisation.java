package dk.torv.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Who there is and where they talk, read as every person's client reads it: from their own bootstrap. */
final class Organisation {
    /** The kind of a private channel here; on the wire it is a channel. */
    static final String PRIVATE = "private";

    private static final int AT_A_TIME = 4;

    final List<Person> people;
    final List<Room> rooms;
    /** How long the app takes to open, and how many bytes it loads, for each person. */
    final Latencies bootstraps;

    final long bootstrapBytes;

    /** @param revs conversation → rev that the client has after opening */
    record Person(int index, String token, UUID id, Map<UUID, Long> revs) {}

    /** A conversation with its members as indices of people, and those of them who may post. */
    record Room(UUID id, String kind, long seq, BitSet members, BitSet posters) {
        int size() {
            return members.cardinality();
        }

        /** @param draw any number; the same number gives the same person */
        int poster(int draw) {
            return posters.stream()
                    .skip(Math.floorMod(draw, posters.cardinality()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Organisation(List<Person> people, List<Room> rooms, Latencies bootstraps, long bootstrapBytes) {
        this.people = List.copyOf(people);
        this.rooms = List.copyOf(rooms);
        this.bootstraps = bootstraps;
        this.bootstrapBytes = bootstrapBytes;
    }

    /** @param tokens the file that {@code torv token} writes; at most {@code limit} of its people take part */
    static Organisation read(Api api, Path tokens, int limit) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        List<String> lines = Files.readAllLines(tokens).stream().limit(limit).toList();
        List<Future<JsonNode>> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (String line : lines) {
                answers.add(workers.submit(() -> {
                    long start = System.nanoTime();
                    JsonNode json = api.json(token(line), "/api/bootstrap");
                    latencies.took(System.nanoTime() - start);
                    return json;
                }));
            }
            workers.shutdown();
            if (!workers.awaitTermination(5, TimeUnit.MINUTES)) {
                throw new IOException("the bootstraps do not come");
            }
        }
        List<Person> people = new ArrayList<>();
        Map<UUID, Room> rooms = new HashMap<>();
        long bytes = 0;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode json = answer(answers.get(i));
            bytes += json.toString().length();
            people.add(
                    new Person(i, token(lines.get(i)), Event.id(json.path("me").path("id")), new HashMap<>()));
            for (JsonNode conversation : json.path("conversations")) {
                enter(people.get(i), conversation, rooms);
            }
        }
        List<Room> sorted =
                rooms.values().stream().sorted(Comparator.comparing(Room::id)).toList();
        return new Organisation(people, sorted, latencies, bytes / Math.max(1, lines.size()));
    }

    Room largest() {
        return rooms.stream().max(Comparator.comparingInt(Room::size)).orElseThrow();
    }

    private static void enter(Person person, JsonNode json, Map<UUID, Room> rooms) {
        UUID id = Event.id(json.path("id"));
        person.revs().put(id, json.path("rev").asLong());
        String kind =
                json.path("private").asBoolean() ? PRIVATE : json.path("kind").asText();
        Room room = rooms.computeIfAbsent(
                id, unknown -> new Room(id, kind, json.path("seq").asLong(), new BitSet(), new BitSet()));
        room.members().set(person.index());
        if (json.path("mayPost").asBoolean()) {
            room.posters().set(person.index());
        }
    }

    private static JsonNode answer(Future<JsonNode> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("a bootstrap failed", e);
        }
    }

    private static String token(String line) {
        return line.substring(line.indexOf(' ') + 1).strip();
    }
}
