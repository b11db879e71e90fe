package dk.torv.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the organisation looks, to everybody and before anybody has signed in.
 *
 * @param organisation what it is called
 * @param colour its own as {@code #rrggbb}, from which clients make a readable theme; absent for Torv's
 * @param logo names the image; absent for none
 */
@Schema(name = "Look")
public record Look(
        @Schema(required = true) String organisation,
        @Schema(pattern = "^#[0-9a-f]{6}$") String colour,
        String logo) {}
