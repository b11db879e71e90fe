package dk.torv.access;

import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import java.util.Optional;

/**
 * A person's standing towards the organisation, read at the moment of asking. What they may do there, in no team and no
 * conversation in particular, is decided here and nowhere else.
 *
 * @param administersUnit whether they administer any unit
 */
public record Office(Role role, boolean administersUnit, Policy policy) {
    /** How a person's administration relates to one unit. */
    public enum Reach {
        /** They administer neither it nor one above it. */
        NONE,
        /** They administer this very unit. */
        HERE,
        /** They administer a unit above it. */
        ABOVE
    }

    /** As the policy says. */
    public Optional<Refusal> refusalToCreateTeam() {
        if (role == Role.GUEST) {
            return Optional.of(Refusal.forbidden("guests-make-no-teams"));
        }
        boolean allowed = switch (policy.createTeams()) {
            case EMPLOYEES -> true;
            case UNIT_ADMINISTRATORS -> isAdministrator() || administersUnit;
            case ADMINISTRATORS -> isAdministrator();
        };
        return allowed ? Optional.empty() : Optional.of(Refusal.forbidden("teams-are-made-by-administrators"));
    }

    /** Employees, while the policy lets guests in. */
    public Optional<Refusal> refusalToInviteGuests() {
        if (role == Role.GUEST) {
            return Optional.of(Refusal.forbidden("guests-add-nobody"));
        }
        return policy.guests() ? Optional.empty() : Optional.of(Refusal.forbidden("no-guests"));
    }

    /** A guest's sponsor and administrators say how long a guest stays. */
    public Optional<Refusal> refusalToChangeGuest(boolean isSponsor) {
        return isSponsor && role != Role.GUEST ? Optional.empty() : onlyAdministrators();
    }

    /** Everybody's guests are seen by administrators; others see their own. */
    public Optional<Refusal> refusalToSeeEveryGuest() {
        return onlyAdministrators();
    }

    public Optional<Refusal> refusalToChangePolicy() {
        return onlyAdministrators();
    }

    public Optional<Refusal> refusalToChangeLook() {
        return onlyAdministrators();
    }

    public Optional<Refusal> refusalToImport() {
        return onlyAdministrators();
    }

    /** The links by which others choose their password. */
    public Optional<Refusal> refusalToMakePasswordLinks() {
        return onlyAdministrators();
    }

    /** People and teams of a unit: by administrators, and by whoever administers it or a unit above. */
    public Optional<Refusal> refusalToAdministerUnit(Reach reach) {
        return isAdministrator() || reach != Reach.NONE
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("not-your-unit"));
    }

    /** Who administers a unit is decided from above: nobody appoints their equals. */
    public Optional<Refusal> refusalToAppoint(Reach reach) {
        return isAdministrator() || reach == Reach.ABOVE
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("appointed-from-above"));
    }

    /** The organisation's own figures: by administrators, and by every employee when the policy opens them. */
    public Optional<Refusal> refusalToSeeInsights() {
        boolean open = policy.insightsForEveryone() && role != Role.GUEST;
        return isAdministrator() || open ? Optional.empty() : Optional.of(Refusal.notFound());
    }

    /** The figures of every unit, and what they are compared with. */
    public Optional<Refusal> refusalToKeepInsights() {
        return onlyAdministrators();
    }

    /** Whether there is anything for them in the part of Torv where it is administered. */
    public boolean mayAdminister() {
        return isAdministrator() || administersUnit;
    }

    private boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    private Optional<Refusal> onlyAdministrators() {
        return isAdministrator() ? Optional.empty() : Optional.of(Refusal.forbidden("administrators-only"));
    }
}
