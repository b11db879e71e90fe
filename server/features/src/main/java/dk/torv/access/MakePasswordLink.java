package dk.torv.access;

import dk.torv.access.PasswordLinkStore.Holder;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Makes the link by which a person chooses their own password: whoever is new, or has forgotten it. It works once, within seven
 * days; a newer one takes its place. Administrators make them, and whoever sits at the server's console.
 */
@Singleton
public class MakePasswordLink {
    /** How long a link works. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Database database;
    private final Offices offices;
    private final PasswordLinkStore store;
    private final Audit audit;

    @Inject
    MakePasswordLink(Database database, Offices offices, PasswordLinkStore store, Audit audit) {
        this.database = database;
        this.offices = offices;
        this.store = store;
        this.audit = audit;
    }

    /** @param link a path of this Torv, with the secret behind # where no server log sees it */
    @Schema(name = "PasswordLink")
    public record Link(
            @Schema(required = true) String link,
            @Schema(required = true) Instant expires) {}

    /** A link with whose it is. */
    public record Addressed(String login, String name, Link link) {}

    public Link make(Actor actor, UUID person) {
        offices.of(actor).refusalToMakePasswordLinks().ifPresent(refusal -> {
            throw refusal.asException();
        });
        return database.inTransaction(() -> write(actor.person(), person));
    }

    /** At the console. */
    public Addressed forLogin(String login) {
        return database.inTransaction(() -> store.byLogin(login)
                .map(this::address)
                .orElseThrow(() -> Refusal.invalid("login", "unknown-person").asException()));
    }

    /** At the console: one for everybody who has no password yet. */
    public List<Addressed> forAllWithoutPassword() {
        return database.inTransaction(
                () -> store.withoutPassword().stream().map(this::address).toList());
    }

    @Scheduled(every = "PT1H", delayed = "PT5M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetExpired() {
        store.deleteExpired(Time.now());
    }

    private Addressed address(Holder holder) {
        return new Addressed(holder.login(), holder.name(), write(null, holder.id()));
    }

    private Link write(UUID actor, UUID person) {
        Token secret = Token.random();
        Instant expires = Time.now().plus(GOOD_FOR);
        if (!store.write(person, secret.hash(), expires)) {
            throw Refusal.notFound().asException();
        }
        audit.record(actor, "password-link.make", person, Map.of());
        return new Link("/welcome#" + secret.text(), expires);
    }
}
