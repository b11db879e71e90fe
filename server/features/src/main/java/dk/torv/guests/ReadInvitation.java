package dk.torv.guests;

import dk.torv.access.Token;
import dk.torv.conversations.AdmitGuest;
import dk.torv.guests.InvitationStore.Invitation;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.people.Organisation;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows the holder of an invitation's link who invites them and to what. */
@Singleton
public class ReadInvitation {
    private static final int LONGEST_SECRET = 100;

    private final InvitationStore store;
    private final AdmitGuest admitGuest;
    private final People people;
    private final Organisation organisation;

    @Inject
    ReadInvitation(InvitationStore store, AdmitGuest admitGuest, People people, Organisation organisation) {
        this.store = store;
        this.admitGuest = admitGuest;
        this.people = people;
        this.organisation = organisation;
    }

    /**
     * @param kind group or channel
     * @param name absent for a group without one
     * @param team of a channel
     */
    @Schema(name = "InvitedTo")
    public record Place(@Schema(required = true) String kind, String name, String team) {}

    /**
     * @param sponsor name of who invites
     * @param title what they do, and {@code unit} where
     */
    @Schema(name = "GuestInvitation")
    public record Result(
            @Schema(required = true) String organisation,
            @Schema(required = true) String sponsor,
            String title,
            String unit,
            @Schema(required = true) String name,
            @Schema(required = true) String email,
            String company,
            @Schema(required = true) List<Place> places,
            @Schema(required = true) Instant staysUntil) {}

    public Result read(String secret) {
        Invitation invitation = store.findOpenWith(hash(secret), Time.now())
                .orElseThrow(() -> Refusal.notFound().asException());
        PersonView sponsor = people.named(List.of(invitation.sponsor())).getFirst();
        return new Result(
                organisation.name(),
                sponsor.name(),
                sponsor.title(),
                sponsor.unit(),
                invitation.name(),
                invitation.email(),
                invitation.company(),
                admitGuest.places(invitation.conversations()).stream()
                        .map(place -> new Place(place.kind(), place.name(), place.team()))
                        .toList(),
                invitation.staysUntil());
    }

    /** As the secret of a link is looked up. */
    static byte[] hash(String secret) {
        if (secret.length() > LONGEST_SECRET) {
            throw Refusal.notFound().asException();
        }
        return new Token(secret).hash();
    }
}
