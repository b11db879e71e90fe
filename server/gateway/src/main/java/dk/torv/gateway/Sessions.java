package dk.torv.gateway;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom a socket belongs to: asked by the gateway, answered by access. */
public interface Sessions {
    /** @param presence null for automatic */
    record Holder(UUID person, UUID session, ChosenPresence presence) {}

    /**
     * The holder of a session token; empty when it is unknown, expired or ended. May block.
     *
     * @param bearer whether the token came in an Authorization header; a browser's token is only good in a cookie and the
     *     other way round
     */
    Optional<Holder> holderOf(String token, boolean bearer);

    /** Those of the given sessions that are still good. May block. */
    Set<UUID> alive(Collection<UUID> sessions);

    /** The cookie in which a browser sends its token. */
    String cookieName();
}
