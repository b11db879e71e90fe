package dk.torv.gateway;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Sessions by token; a bearer token is the session's id. */
final class FakeSessions implements Sessions {
    private final Map<UUID, UUID> people = new ConcurrentHashMap<>();
    private Runnable whenChecked = () -> {};

    /** A new session of a person. */
    UUID start(UUID person) {
        UUID session = UUID.randomUUID();
        people.put(session, person);
        return session;
    }

    void end(UUID session) {
        people.remove(session);
    }

    /** Runs once between the check of the next socket's session and its upgrade. */
    void onceChecked(Runnable action) {
        whenChecked = action;
    }

    @Override
    public Optional<Holder> holderOf(String token, boolean bearer) {
        Optional<Holder> holder = Optional.of(UUID.fromString(token))
                .filter(people::containsKey)
                .map(session -> new Holder(people.get(session), session, null));
        Runnable action = whenChecked;
        whenChecked = () -> {};
        action.run();
        return holder;
    }

    @Override
    public Set<UUID> alive(Collection<UUID> sessions) {
        return sessions.stream().filter(people::containsKey).collect(Collectors.toSet());
    }

    @Override
    public String cookieName() {
        return "torv";
    }
}
