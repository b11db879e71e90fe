package dk.torv.access;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where one is signed in, the latest used first. */
@Singleton
public class ListSessions {
    private final SessionStore store;

    @Inject
    ListSessions(SessionStore store) {
        this.store = store;
    }

    /** @param current whether the request came from this one */
    @Schema(name = "Session")
    public record SessionView(
            @Schema(required = true) UUID id,
            @Schema(required = true) Instant createdAt,
            @Schema(required = true) Instant seenAt,
            @Schema(required = true) String device,
            @Schema(required = true) boolean current) {}

    @Schema(name = "Sessions")
    public record Result(@Schema(required = true) List<SessionView> sessions) {}

    public Result list(Actor actor) {
        return new Result(store.list(actor.person(), Time.now()).stream()
                .map(session -> new SessionView(
                        session.id(),
                        session.createdAt(),
                        session.seenAt(),
                        session.device(),
                        session.id().equals(actor.session())))
                .toList());
    }
}
