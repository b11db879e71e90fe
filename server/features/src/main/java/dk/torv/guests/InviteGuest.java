package dk.torv.guests;

import dk.torv.access.Audit;
import dk.torv.access.Office;
import dk.torv.access.Offices;
import dk.torv.access.Token;
import dk.torv.conversations.AdmitGuest;
import dk.torv.database.Database;
import dk.torv.guests.InvitationStore.Invitation;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Invites somebody from outside to named conversations, and keeps the invitations of each sponsor. The link works once and for seven
 * days. Whoever is here already is not invited but added.
 */
@Singleton
public class InviteGuest {
    /** How long the link of an invitation works. */
    public static final Duration LINK_WORKS = Duration.ofDays(7);

    private static final int MOST_PLACES = 20;

    private final Database database;
    private final Offices offices;
    private final AdmitGuest admitGuest;
    private final InvitationStore store;
    private final GuestStore guests;
    private final Audit audit;

    @Inject
    InviteGuest(
            Database database,
            Offices offices,
            AdmitGuest admitGuest,
            InvitationStore store,
            GuestStore guests,
            Audit audit) {
        this.database = database;
        this.offices = offices;
        this.admitGuest = admitGuest;
        this.store = store;
        this.guests = guests;
        this.audit = audit;
    }

    /** @param days how long the guest may stay, at most what the policy says */
    public record Command(String name, String email, Optional<String> company, List<UUID> conversations, int days) {}

    @Schema(name = "Invitations")
    public record All(@Schema(required = true) List<InvitationView> items) {}

    public InvitationView invite(Actor actor, Command command) {
        Office office = offices.of(actor);
        office.refusalToInviteGuests().ifPresent(refusal -> {
            throw refusal.asException();
        });
        Invitation invitation = checked(actor, command, office.policy().guestDays());
        if (guests.isKnown(invitation.email())) {
            throw Refusal.conflict("email-known").asException();
        }
        Token secret = Token.random();
        database.transact(() -> {
            store.write(invitation, secret.hash(), Time.now());
            audit.record(
                    actor.person(),
                    "guest.invite",
                    invitation.id(),
                    Map.of("conversations", invitation.conversations(), "until", invitation.staysUntil()));
        });
        return InvitationView.of(invitation, "/guest#" + secret.text());
    }

    public All mine(Actor actor) {
        return new All(store.listOpenOf(actor.person(), Time.now()).stream()
                .map(invitation -> InvitationView.of(invitation, null))
                .toList());
    }

    /** The link stops working. */
    public void withdraw(Actor actor, UUID invitation) {
        database.transact(() -> {
            if (!store.withdraw(invitation, actor.person())) {
                throw Refusal.notFound().asException();
            }
            audit.record(actor.person(), "guest.withdraw", invitation, Map.of());
        });
    }

    private Invitation checked(Actor actor, Command command, int mostDays) {
        String name = Input.name("name", command.name());
        String email = Email.of(command.email());
        Optional<String> company =
                command.company().filter(given -> !given.isBlank()).map(given -> Input.name("company", given));
        Set<UUID> conversations = new LinkedHashSet<>(command.conversations());
        if (conversations.isEmpty() || conversations.size() > MOST_PLACES) {
            throw Refusal.invalid("conversations", "bad-places").asException();
        }
        if (command.days() < 1 || command.days() > mostDays) {
            throw Refusal.invalid("days", "too-long-a-stay").asException();
        }
        conversations.forEach(conversation -> admitGuest.requireAllowed(actor, conversation));
        Instant now = Time.now();
        return new Invitation(
                Ids.next(),
                actor.person(),
                name,
                email,
                company.orElse(null),
                List.copyOf(conversations),
                now.plus(Duration.ofDays(command.days())),
                now.plus(LINK_WORKS));
    }
}
