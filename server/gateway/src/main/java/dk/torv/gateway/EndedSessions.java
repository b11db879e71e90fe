package dk.torv.gateway;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The sessions that ended last: one may end while its socket is still being opened, after it was checked. */
@Singleton
class EndedSessions {
    private static final int MOST = 10_000;

    private final Map<UUID, Boolean> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized void note(UUID session) {
        latest.put(session, Boolean.TRUE);
    }

    synchronized boolean has(UUID session) {
        return latest.containsKey(session);
    }
}
