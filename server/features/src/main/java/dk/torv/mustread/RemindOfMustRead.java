package dk.torv.mustread;

import dk.torv.database.Database;
import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.kernel.Time;
import dk.torv.messages.MoveMessage;
import dk.torv.messages.Place;
import dk.torv.mustread.MustReadStore.Post;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Reminds everybody who has not answered, once before the deadline and once after it. A reminder is a change of the post: it says
 * that there was one, and each client knows whether its person still owes the answer. It costs the same for three and for 45,000.
 * What was missed while no node ran is not made up for when its time is over.
 */
@Singleton
public class RemindOfMustRead {
    private static final Duration AFTER = Duration.ofDays(1);
    private static final String BEFORE_IT = "before";
    private static final String AFTER_IT = "after";

    private final Database database;
    private final MustReadStore store;
    private final MoveMessage moveMessage;
    private final Jobs jobs;

    @Inject
    RemindOfMustRead(Database database, MustReadStore store, MoveMessage moveMessage, Jobs jobs) {
        this.database = database;
        this.store = store;
        this.moveMessage = moveMessage;
        this.jobs = jobs;
    }

    /** Changes the post and ends or moves the job in one transaction: done again, it finds that it is done. */
    public void remind(UUID message) {
        Optional<Place> place = store.findPlace(message);
        database.transact(() -> {
            place.ifPresent(known -> moveMessage.lock(known.conversation()));
            Optional<Post> post = place.flatMap(store::find);
            if (post.isPresent()) {
                remind(message, place.get(), post.get());
            } else {
                jobs.remove(message);
            }
        });
    }

    private void remind(UUID message, Place place, Post post) {
        Instant now = Time.now();
        Instant after = post.deadline().plus(AFTER);
        boolean isLast = !now.isBefore(after);
        boolean isDue = !now.isBefore(post.remindAt()) && now.isBefore(post.deadline());
        Optional<String> due = isLast ? Optional.of(AFTER_IT) : isDue ? Optional.of(BEFORE_IT) : Optional.empty();
        due.filter(one -> !post.reminded().equals(Optional.of(one))).ifPresent(one -> {
            store.remind(place, one);
            moveMessage.now(place);
        });
        if (isLast) {
            jobs.remove(message);
        } else {
            jobs.put(message, Job.Kind.MUST_READ, now.isBefore(post.remindAt()) ? post.remindAt() : after);
        }
    }
}
