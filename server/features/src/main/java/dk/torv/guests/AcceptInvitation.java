package dk.torv.guests;

import dk.torv.access.Audit;
import dk.torv.access.Policies;
import dk.torv.access.SetPassword;
import dk.torv.conversations.AdmitGuest;
import dk.torv.database.Database;
import dk.torv.guests.InvitationStore.Invitation;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.kernel.Time;
import dk.torv.people.AddPerson;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Makes the holder of an invitation's link a guest: once, with a name and a password of their own. A link that is unknown, used,
 * withdrawn or too old is not found, all alike. Who was a guest before comes back as the same person.
 */
@Singleton
public class AcceptInvitation {
    private final Database database;
    private final InvitationStore store;
    private final GuestStore guests;
    private final AddPerson addPerson;
    private final SetPassword setPassword;
    private final AdmitGuest admitGuest;
    private final Policies policies;
    private final Audit audit;

    @Inject
    AcceptInvitation(
            Database database,
            InvitationStore store,
            GuestStore guests,
            AddPerson addPerson,
            SetPassword setPassword,
            AdmitGuest admitGuest,
            Policies policies,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.guests = guests;
        this.addPerson = addPerson;
        this.setPassword = setPassword;
        this.admitGuest = admitGuest;
        this.policies = policies;
        this.audit = audit;
    }

    public record Command(String secret, String name, String password) {}

    /**
     * @param login what the guest signs in with from now on
     * @param conversation where to begin
     */
    @Schema(name = "Accepted")
    public record Result(
            @Schema(required = true) String login,
            @Schema(required = true) UUID conversation) {}

    public Result accept(Command command) {
        byte[] hash = ReadInvitation.hash(command.secret());
        String name = Input.name("name", command.name());
        setPassword.check(command.password());
        if (!policies.current().guests()) {
            throw Refusal.forbidden("no-guests").asException();
        }
        return database.inTransaction(() -> {
            Invitation invitation = store.lockOpenWith(hash, Time.now())
                    .orElseThrow(() -> Refusal.notFound().asException());
            UUID person = person(invitation, name, command.password());
            guests.write(person, invitation.sponsor(), invitation.company(), invitation.staysUntil());
            store.accepted(invitation.id(), person);
            List<UUID> places = admitGuest.admit(invitation.sponsor(), person, invitation.conversations());
            if (places.isEmpty()) {
                throw Refusal.conflict("invitation-void").asException();
            }
            audit.record(
                    person,
                    "guest.accept",
                    invitation.id(),
                    Map.of("sponsor", invitation.sponsor(), "conversations", places));
            UUID first = invitation.conversations().stream()
                    .filter(places::contains)
                    .findFirst()
                    .orElseThrow();
            return new Result(invitation.email(), first);
        });
    }

    private UUID person(Invitation invitation, String name, String password) {
        return guests.revive(invitation.email(), name)
                .map(person -> {
                    setPassword.set(person, password);
                    return person;
                })
                .orElseGet(() -> addPerson.add(new AddPerson.Command(invitation.email(), name, Role.GUEST, password)));
    }
}
