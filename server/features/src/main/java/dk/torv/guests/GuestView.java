package dk.torv.guests;

import dk.torv.people.PersonView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A guest as their sponsor and the administrators see them.
 *
 * @param expiresAt when access ends by itself
 */
@Schema(name = "Guest")
public record GuestView(
        @Schema(required = true) PersonView person,
        String company,
        @Schema(required = true) PersonView sponsor,
        @Schema(required = true) Instant expiresAt) {}
