package dk.torv.load;

import dk.torv.load.Organisation.Person;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** One person's app: what a client keeps over its connections. Owned by the wire's thread. */
final class Seat {
    final Person person;
    final OrderCheck revs = new OrderCheck();
    /** Conversations whose changes are being asked for. */
    final Set<UUID> asking = new HashSet<>();

    Client client;
    String cursor;
    String epoch;
    boolean greeted;
    /** When the connection was lost, while not everything missed is back; otherwise 0. */
    long returningSince;

    Seat(Person person) {
        this.person = person;
        person.revs().forEach(revs::reach);
    }
}
