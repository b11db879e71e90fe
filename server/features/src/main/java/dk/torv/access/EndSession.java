package dk.torv.access;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Ends one of one's own sessions, the present one or another, or all the others; their sockets close. */
@Singleton
public class EndSession {
    private final Database database;
    private final SessionStore sessions;
    private final Audit audit;
    private final Bus bus;

    @Inject
    EndSession(Database database, SessionStore sessions, Audit audit, Bus bus) {
        this.database = database;
        this.sessions = sessions;
        this.audit = audit;
        this.bus = bus;
    }

    public void end(Actor actor, UUID session) {
        database.transact(() -> {
            if (!sessions.end(actor.person(), session)) {
                throw Refusal.notFound().asException();
            }
            audit.record(actor.person(), "session.end", session, Map.of());
            database.afterCommit(() -> bus.publish(new Event.SessionEnded(session)));
        });
    }

    /** Whoever lost a device signs out everywhere but here. */
    public void endOthers(Actor actor) {
        database.transact(() -> {
            Set<UUID> ended = sessions.endOthers(actor.person(), actor.session());
            if (!ended.isEmpty()) {
                audit.recordEach(actor.person(), "session.end", ended);
                database.afterCommit(() -> bus.publish(new Event.SessionsEnded(ended)));
            }
        });
    }
}
