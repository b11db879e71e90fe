package dk.torv.gateway;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The newest of each kind of what everyone is told, for those who connect later. */
@Singleton
class Notices {
    private final Map<String, Payload> newest = new ConcurrentHashMap<>();

    void note(String kind, Payload payload) {
        newest.put(kind, payload);
    }

    List<Payload> all() {
        return List.copyOf(newest.values());
    }
}
