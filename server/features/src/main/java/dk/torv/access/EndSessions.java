package dk.torv.access;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Signs people out everywhere, in the transaction of whatever takes their access away; their sockets close once it commits. */
@Singleton
public class EndSessions {
    private final Database database;
    private final SessionStore sessions;
    private final Bus bus;

    @Inject
    EndSessions(Database database, SessionStore sessions, Bus bus) {
        this.database = database;
        this.sessions = sessions;
        this.bus = bus;
    }

    public void of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        Set<UUID> ended = sessions.endOf(people);
        if (!ended.isEmpty()) {
            database.afterCommit(() -> bus.publish(new Event.SessionsEnded(ended)));
        }
    }
}
