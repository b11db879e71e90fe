package dk.torv.access;

import dk.torv.access.SessionStore.Found;
import dk.torv.access.SessionStore.NewSession;
import dk.torv.gateway.ChosenPresence;
import dk.torv.gateway.Sessions;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Issues tokens and says whom they speak for. A remembered browser stays 30 days from its last use, another 12 hours, a program
 * 90 days. A browser's token is only good in a cookie, a program's only in an Authorization header.
 */
@Singleton
public class SessionTokens implements Sessions {
    /** How long a browser that is to remember stays signed in after its last use. */
    public static final Duration REMEMBERED = Duration.ofDays(30);
    /** Likewise another browser. */
    public static final Duration NOT_REMEMBERED = Duration.ofHours(12);
    /** Likewise a program. */
    public static final Duration PROGRAM = Duration.ofDays(90);

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);
    private static final int LONGEST_TOKEN = 100;
    private static final int LONGEST_DEVICE = 200;

    private final SessionStore store;
    private final SessionCookie cookie;

    @Inject
    SessionTokens(SessionStore store, SessionCookie cookie) {
        this.store = store;
        this.cookie = cookie;
    }

    /** Where a token is kept, and so how it may be sent. */
    public enum Kind {
        BROWSER,
        PROGRAM;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /** @param token to be handed out once and kept nowhere */
    public record Issued(UUID session, Token token, Duration lifetime) {}

    /** @param device what the browser or program says about itself */
    public Issued issue(UUID person, Kind kind, String device, boolean remember) {
        Token token = Token.random();
        Instant now = Time.now();
        Duration lifetime = lifetime(kind, remember);
        UUID session = Ids.next();
        String shortDevice = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
        store.start(new NewSession(
                session, person, token.hash(), kind.wire(), shortDevice, remember, now, now.plus(lifetime)));
        return new Issued(session, token, lifetime);
    }

    /** The actor behind a token, empty when it is unknown, expired or was sent in the wrong way. */
    public Optional<Actor> findActor(String token, boolean bearer) {
        return find(token, bearer).map(found -> new Actor(found.person(), found.id(), found.role(), found.language()));
    }

    @Override
    public Optional<Holder> holderOf(String token, boolean bearer) {
        return find(token, bearer)
                .map(found -> new Holder(
                        found.person(),
                        found.id(),
                        ChosenPresence.orAutomatic(found.presence(), found.presenceUntil())));
    }

    @Override
    public Set<UUID> alive(Collection<UUID> sessions) {
        return store.alive(sessions, Time.now());
    }

    @Override
    public String cookieName() {
        return cookie.name();
    }

    private Optional<Found> find(String token, boolean bearer) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        Instant now = Time.now();
        Optional<Found> found =
                store.find(new Token(token).hash(), now).filter(session -> bearer == (session.kind() == Kind.PROGRAM));
        found.filter(session -> session.seenAt().plus(BETWEEN_NOTES).isBefore(now))
                .ifPresent(session ->
                        store.seen(session.id(), now, now.plus(lifetime(session.kind(), session.remember()))));
        return found;
    }

    private static Duration lifetime(Kind kind, boolean remember) {
        return switch (kind) {
            case PROGRAM -> PROGRAM;
            case BROWSER -> remember ? REMEMBERED : NOT_REMEMBERED;
        };
    }
}
