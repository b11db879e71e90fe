package dk.torv.guests;

import dk.torv.access.Audit;
import dk.torv.access.Office;
import dk.torv.access.Offices;
import dk.torv.database.Database;
import dk.torv.guests.GuestStore.Guest;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Lets a guest stay longer, counted from now and at most what the policy says, or ends their access at once. For the sponsor and for
 * administrators; to everybody else the guest has no such page.
 */
@Singleton
public class ChangeGuest {
    private final Database database;
    private final Offices offices;
    private final GuestStore store;
    private final EndGuests endGuests;
    private final ListGuests listGuests;
    private final Audit audit;

    @Inject
    ChangeGuest(
            Database database,
            Offices offices,
            GuestStore store,
            EndGuests endGuests,
            ListGuests listGuests,
            Audit audit) {
        this.database = database;
        this.offices = offices;
        this.store = store;
        this.endGuests = endGuests;
        this.listGuests = listGuests;
        this.audit = audit;
    }

    public GuestView prolong(Actor actor, UUID person, int days) {
        return database.inTransaction(() -> {
            Office office = requireAllowed(actor, person);
            if (days < 1 || days > office.policy().guestDays()) {
                throw Refusal.invalid("days", "too-long-a-stay").asException();
            }
            Instant until = Time.now().plus(Duration.ofDays(days));
            store.prolong(person, until);
            audit.record(actor.person(), "guest.prolong", person, Map.of("until", until));
            Guest now = store.lock(person).orElseThrow();
            endGuests.tellSponsors(List.of(now.sponsor()));
            return listGuests.shown(List.of(now)).getFirst();
        });
    }

    public void end(Actor actor, UUID person) {
        database.transact(() -> {
            requireAllowed(actor, person);
            endGuests.end(actor.person(), person, "ended");
        });
    }

    private Office requireAllowed(Actor actor, UUID person) {
        Guest guest = store.lock(person).orElseThrow(() -> Refusal.notFound().asException());
        Office office = offices.of(actor);
        if (office.refusalToChangeGuest(guest.sponsor().equals(actor.person())).isPresent()) {
            throw Refusal.notFound().asException();
        }
        return office;
    }
}
