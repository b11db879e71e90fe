package dk.torv.guests;

import dk.torv.access.Audit;
import dk.torv.access.EndSessions;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.LeaveEverything;
import dk.torv.database.Database;
import dk.torv.guests.GuestStore.Guest;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Ends the access of guests whose time is over, gives guests whose sponsor has left to the sponsor's manager, and reminds sponsors
 * seven days before the end. At the moment itself no session of the guest is good any more; here, half a minute later at most, their
 * sockets close and they leave every conversation and list.
 */
@Singleton
public class EndGuests {
    private static final Logger LOG = Logger.getLogger(EndGuests.class);
    private static final int AT_A_TIME = 50;

    private final Database database;
    private final GuestStore store;
    private final InvitationStore invitations;
    private final EndSessions endSessions;
    private final LeaveEverything leaveEverything;
    private final Audit audit;
    private final Bus bus;

    @Inject
    EndGuests(
            Database database,
            GuestStore store,
            InvitationStore invitations,
            EndSessions endSessions,
            LeaveEverything leaveEverything,
            Audit audit,
            Bus bus) {
        this.database = database;
        this.store = store;
        this.invitations = invitations;
        this.endSessions = endSessions;
        this.leaveEverything = leaveEverything;
        this.audit = audit;
        this.bus = bus;
    }

    @Scheduled(every = "PT30S", delayed = "PT10S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweepAgain() {
        try {
            sweep();
        } catch (Refused away) {
            LOG.debug("the database is away; what is over ends when it is back", away);
        }
    }

    void sweep() {
        untilDone(this::endSome);
        untilDone(this::passSomeOn);
        database.transact(this::remind);
        invitations.forgetExpired(Time.now());
    }

    /** In the caller's transaction; the guest's row is locked. */
    void end(UUID actor, UUID person, String reason) {
        if (!store.end(person, Time.now())) {
            return;
        }
        endSessions.of(Set.of(person));
        leaveEverything.leave(person);
        audit.record(actor, "guest.end", person, Map.of("reason", reason));
    }

    /** Their clients ask again how many of their guests have the end in sight. */
    void tellSponsors(Collection<UUID> sponsors) {
        if (!sponsors.isEmpty()) {
            Set<UUID> told = Set.copyOf(sponsors);
            database.afterCommit(() -> bus.publish(new Event.ToPeople(told, "{\"type\":\"guests\"}", false)));
        }
    }

    /** A transaction for some at a time: locks are not held for long. */
    private void untilDone(Supplier<Integer> some) {
        int done;
        do {
            done = database.inTransaction(some);
        } while (done == AT_A_TIME);
    }

    private int endSome() {
        List<Guest> over = store.lockOver(Time.now(), AT_A_TIME);
        over.forEach(guest -> end(null, guest.person(), "expired"));
        tellSponsors(over.stream().map(Guest::sponsor).toList());
        return over.size();
    }

    private int passSomeOn() {
        List<Guest> orphans = store.lockWithoutSponsor(AT_A_TIME);
        orphans.forEach(guest -> {
            invitations.withdrawAllOf(guest.sponsor());
            Optional<UUID> heir = store.heirOf(guest.sponsor());
            heir.ifPresentOrElse(sponsor -> passOn(guest, sponsor), () -> end(null, guest.person(), "no-sponsor"));
        });
        return orphans.size();
    }

    private void passOn(Guest guest, UUID heir) {
        store.passOn(guest.person(), heir);
        audit.record(null, "guest.pass-on", guest.person(), Map.of("from", guest.sponsor(), "to", heir));
        tellSponsors(List.of(heir));
    }

    private void remind() {
        Instant now = Time.now();
        tellSponsors(store.remind(now, now.plus(ListGuests.SOON)));
    }
}
