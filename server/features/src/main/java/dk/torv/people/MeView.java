package dk.torv.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Oneself on the wire.
 *
 * @param role member, guest or administrator
 * @param language da or en
 * @param theme system, light, dark or contrast
 * @param avatar as in {@link PersonView}, and {@code absentUntil} too
 * @param presence what others see
 * @param presenceUntil when what I have chosen gives way to the automatic one; absent when I have chosen none, or for good
 */
@Schema(name = "Me")
public record MeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String login,
        @Schema(required = true) String name,
        String title,
        String unit,
        @Schema(required = true) String role,
        @Schema(required = true) String language,
        @Schema(required = true) String theme,
        String avatar,
        LocalDate absentUntil,
        @Schema(required = true) String presence,
        Instant presenceUntil) {

    MeView withPresence(String shown) {
        return new MeView(
                id, login, name, title, unit, role, language, theme, avatar, absentUntil, shown, presenceUntil);
    }
}
