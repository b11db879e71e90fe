package dk.torv.messages;

import dk.torv.database.Database;
import dk.torv.jobs.Job;
import dk.torv.jobs.Jobs;
import dk.torv.messages.Ask.Reading;
import dk.torv.messages.Ask.Urgent;
import dk.torv.messages.Ask.Voting;
import dk.torv.messages.PostStore.NewMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
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

    private static final String VOTING = """
            INSERT INTO poll (conversation, seq, options, anonymous, several, salt, closes_at, votes)
            VALUES (:conversation, :seq, :options, :anonymous, :several, :salt, :closesAt,
                    array_fill(0, ARRAY[cardinality(:options::text[])]))
            """;

    private static final String URGENT = """
            INSERT INTO urgent (conversation, seq, author, sent_at) VALUES (:conversation, :seq, :author, :now)
            """;

    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
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
            case Voting voting -> write(message, seq, voting);
            case Urgent urgent -> writeUrgent(message, seq);
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

    private void write(NewMessage message, long seq, Voting voting) {
        database.with(handle -> handle.createUpdate(VOTING)
                .bind("conversation", message.conversation())
                .bind("seq", seq)
                .bindArray("options", String.class, voting.options().toArray())
                .bind("anonymous", voting.anonymous())
                .bind("several", voting.several())
                .bind("salt", voting.anonymous() ? salt() : null)
                .bind("closesAt", voting.closesAt().orElse(null))
                .execute());
        voting.closesAt().ifPresent(moment -> jobs.put(message.id(), Job.Kind.POLL, moment));
    }

    private void writeUrgent(NewMessage message, long seq) {
        database.with(handle -> handle.createUpdate(URGENT)
                .bind("conversation", message.conversation())
                .bind("seq", seq)
                .bind("author", message.author())
                .bind("now", message.now())
                .execute());
        jobs.put(message.id(), Job.Kind.URGENT, message.now().plus(Urgent.EVERY));
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** A day before the deadline; when that is less than two days away, half the way. */
    private static Instant remindAt(Instant now, Instant deadline) {
        Duration half = Duration.between(now, deadline).dividedBy(2);
        return deadline.minus(half.compareTo(BEFORE) < 0 ? half : BEFORE);
    }
}
