package dk.torv.load;

import dk.torv.load.HttpLine.Answer;
import dk.torv.load.Targets.Target;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Does what the timetable says, as the person whose turn it is. */
final class Sender {
    final Latencies reads = new Latencies();
    final Latencies small = new Latencies();
    final AtomicLong failedReads = new AtomicLong();

    private static final int PAGE = 50;

    private final Api api;
    private final Posts posts;
    private final Organisation organisation;
    private final Targets targets;

    Sender(Api api, Posts posts, Organisation organisation, Targets targets) {
        this.api = api;
        this.posts = posts;
        this.organisation = organisation;
        this.targets = targets;
    }

    /** Any action; what is not a post is counted in {@link #reads} (pages of history) and {@link #small}. */
    void act(Timetable.Entry entry, long due, Tally tally) {
        Target target = targets.any(entry.draw());
        String base = "/api/conversations/" + target.room().id();
        long seq = target.room().seq();
        switch (entry.action()) {
            case POST -> post(target, text(entry.draw()), due, tally);
            case SWITCH -> call(reads, due, target, "GET", base + "/messages?limit=" + PAGE, null);
            case SCROLL -> call(reads, due, target, "GET", base + "/messages?limit=50&before=" + (seq / 2 + 1), null);
            case UNREAD -> call(small, due, target, "GET", base, null);
            case MARK -> call(small, due, target, "PUT", base + "/read", "{\"seq\":" + seq + "}");
            case REACT -> react(target, due);
        }
    }

    /** Posts and waits for the answer. */
    Post post(Target target, String text, long due, Tally tally) {
        UUID clientId = posts.open(due, tally, target.room().members());
        Post post = posts.find(clientId);
        try {
            Answer answer = api.post(token(target), target.room().id(), clientId, text);
            if (answer.isGood()) {
                post.acknowledged(System.nanoTime());
                posts.acknowledge(clientId);
            } else {
                post.failed();
            }
        } catch (IOException e) {
            post.failed();
        }
        return post;
    }

    /** Between 20 and 220 letters. */
    static String text(long draw) {
        SplittableRandom random = new SplittableRandom(draw);
        return "Godmorgen og tak for sidst ".repeat(1 + random.nextInt(8)).strip();
    }

    private void react(Target target, long due) {
        try {
            var page = api.json(
                    token(target), "/api/conversations/" + target.room().id() + "/messages?limit=1");
            String message = page.path("messages").path(0).path("id").asText("");
            if (!message.isEmpty()) {
                String path = "/api/conversations/" + target.room().id() + "/messages/" + message;
                call(small, due, target, "PUT", path + "/reactions/%F0%9F%91%8D", null);
            }
        } catch (IOException e) {
            failedReads.incrementAndGet();
        }
    }

    private void call(Latencies latencies, long due, Target target, String method, String path, String body) {
        try {
            if (api.call(method, path, token(target), body).isGood()) {
                latencies.took(System.nanoTime() - due);
                return;
            }
        } catch (IOException e) {
            // counted like a refusal
        }
        failedReads.incrementAndGet();
    }

    private String token(Target target) {
        return organisation.people.get(target.person()).token();
    }
}
