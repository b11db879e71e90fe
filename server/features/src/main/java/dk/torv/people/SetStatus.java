package dk.torv.people;

import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Emoji;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Says something about oneself for a while; everybody who sees one sees it, and it goes by itself. */
@Singleton
public class SetStatus {
    static final int LONGEST_TEXT = 80;
    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final StatusView NONE = new StatusView(null, null, null);

    private final Database database;
    private final MeStore store;
    private final OwnDevices devices;

    @Inject
    SetStatus(Database database, MeStore store, OwnDevices devices) {
        this.database = database;
        this.store = store;
        this.devices = devices;
    }

    public void set(Actor actor, StatusView given) {
        String text = given.text() == null ? "" : Input.line("text", given.text(), LONGEST_TEXT, "bad-status");
        String emoji = given.emoji() == null || given.emoji().isEmpty() ? "" : Emoji.require(given.emoji());
        if (text.isEmpty() && emoji.isEmpty()) {
            throw Refusal.invalid("text", "bad-status").asException();
        }
        Instant now = Time.now();
        if (given.until() != null
                && (!given.until().isAfter(now) || given.until().isAfter(now.plus(FURTHEST)))) {
            throw Refusal.invalid("until", "bad-until").asException();
        }
        write(actor, new StatusView(orNull(emoji), orNull(text), given.until()));
    }

    public void clear(Actor actor) {
        write(actor, NONE);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void write(Actor actor, StatusView status) {
        database.transact(() -> {
            store.setStatus(actor.person(), status);
            devices.tell(actor.person());
        });
    }
}
