package dk.torv.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What colleagues may know of a person.
 *
 * @param path from the organisation's top down to the unit where they work; for guests that unit only
 * @param reports whose manager they are, at most 50
 * @param reportCount how many there are
 * @param absence now or to come
 * @param sponsor who invited a guest
 * @param expires when a guest's access ends
 * @param undisturbedUntil until when they have said not to be disturbed; absent without an end
 * @param quietUntil until when they are left in peace by hours that they have chosen; absent outside of them
 */
@Schema(name = "Profile")
public record ProfileView(
        @Schema(required = true) PersonView person,
        String email,
        String phone,
        String mobile,
        String about,
        @Schema(required = true) List<UnitName> path,
        PersonView manager,
        @Schema(required = true) List<PersonView> reports,
        @Schema(required = true) int reportCount,
        AbsenceView absence,
        PersonView sponsor,
        Instant expires,
        Instant undisturbedUntil,
        Instant quietUntil) {

    /**
     * Days away.
     *
     * @param from first day, absent when it has begun
     * @param until last day
     */
    @Schema(name = "Absence")
    public record AbsenceView(
            LocalDate from, @Schema(required = true) LocalDate until, String note, PersonView standsIn) {}
}
