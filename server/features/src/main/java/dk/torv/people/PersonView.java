package dk.torv.people;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as colleagues see them on the wire.
 *
 * @param unit the name of the unit where they work
 * @param guest true or absent
 * @param avatar names their picture at {@code /api/people/{id}/avatar/{avatar}}; absent without one
 * @param absentUntil their last day away, absent unless they are away today
 * @param status what they say of themselves at the moment
 * @param left true for somebody who is no longer employed and is only named where they wrote; otherwise absent
 * @param presence available, away, busy, dnd or offline; absent in events, which are the same for everyone
 */
@Schema(name = "Person")
public record PersonView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        String title,
        String unit,
        UUID unitId,
        Boolean guest,
        String avatar,
        LocalDate absentUntil,
        StatusView status,
        Boolean left,
        String presence) {

    public PersonView withPresence(String present) {
        return new PersonView(id, name, title, unit, unitId, guest, avatar, absentUntil, status, left, present);
    }

    public PersonView withoutPresence() {
        return withPresence(null);
    }
}
