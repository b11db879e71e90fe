package dk.torv.messages;

import dk.torv.database.Database;
import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.messages.Ask.Reading;
import dk.torv.messages.PostStore.NewMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Writes what posts ask of their readers, in the transaction that writes the post, and what is to be done about it later. */
@Singleton
class AskStore {
    private static final String READING = """
            INSERT INTO must_read (conversation, seq, topic, local_at, zone, deadline, remind_at)
            SELECT :conversation, :seq, topic, :localAt, :zone, :deadline, :remindAt
              FROM conversation WHERE id = :conversation
            """;

    private static final Duration BEFORE = Duration.ofDays(1);

    private final Database database;
    private final Jobs jobs;

    @Inject
    AskStore(Database database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    void write(NewMessage message, long seq, Ask ask) {
        switch (ask) {
            case Reading reading -> write(message, seq, reading);
        }
    }

    private void write(NewMessage message, long seq, Reading reading) {
        Instant remindAt = remindAt(message.now(), reading.deadline());
        database.with(handle -> handle.createUpdate(READING)
                .bind("conversation", message.conversation())
                .bind("seq", seq)
                .bind("localAt", reading.moment().at())
                .bind("zone", reading.moment().zone().getId())
                .bind("deadline", reading.deadline())
                .bind("remindAt", remindAt)
                .execute());
        jobs.put(message.id(), Job.Kind.MUST_READ, remindAt);
    }

    /** A day before the deadline; when that is less than two days away, half the way. */
    private static Instant remindAt(Instant now, Instant deadline) {
        Duration half = Duration.between(now, deadline).dividedBy(2);
        return deadline.minus(half.compareTo(BEFORE) < 0 ? half : BEFORE);
    }
}
