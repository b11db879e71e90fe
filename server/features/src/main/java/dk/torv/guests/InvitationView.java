package dk.torv.guests;

import dk.torv.guests.InvitationStore.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation that its sponsor has made and nobody has used yet.
 *
 * @param staysUntil when the guest's access ends
 * @param expiresAt when the link stops working
 * @param link where the guest goes, told once; the secret is behind the # and reaches no log
 */
@Schema(name = "Invitation")
public record InvitationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String email,
        String company,
        @Schema(required = true) List<UUID> conversations,
        @Schema(required = true) Instant staysUntil,
        @Schema(required = true) Instant expiresAt,
        String link) {

    static InvitationView of(Invitation invitation, String link) {
        return new InvitationView(
                invitation.id(),
                invitation.name(),
                invitation.email(),
                invitation.company(),
                invitation.conversations(),
                invitation.staysUntil(),
                invitation.expiresAt(),
                link);
    }
}
