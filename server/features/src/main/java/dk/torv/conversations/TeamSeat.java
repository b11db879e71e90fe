package dk.torv.conversations;

import dk.torv.conversations.Seat.TeamRole;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's standing towards a team, read from the database at the moment of asking; what they may do with the team is decided
 * here and nowhere else. A team that has lost its last owner and has no heir is in the administrators' hands.
 *
 * @param standing what the person is in the organisation
 * @param role empty for somebody who is not in the team
 * @param ruled whether a rule of the team has brought them in
 * @param inChannel whether they sit in one of its private channels
 * @param open whether every employee may find and join it
 * @param ownerless whether nobody active owns it
 */
public record TeamSeat(
        UUID person,
        Role standing,
        UUID team,
        Optional<TeamRole> role,
        boolean ruled,
        boolean inChannel,
        boolean open,
        boolean archived,
        boolean ownerless) {
    static final int MOST_WITHOUT_ADMINISTRATOR = 1_000;

    /** Whether the team exists for this person at all: otherwise every answer is not-found. */
    public boolean sees() {
        return inChannel || looksInside();
    }

    /** Who is in it, and by which rules: not for guests who only sit in one of its channels. */
    public Optional<Refusal> refusalToLook() {
        return looksInside() ? Optional.empty() : Optional.of(Refusal.forbidden("guests-see-their-channels"));
    }

    /** Name, description and who may find it. */
    public Optional<Refusal> refusalToEdit() {
        return refusalToArchive().or(this::refusalWhileArchived);
    }

    /** To put the team away and to take it out again. */
    public Optional<Refusal> refusalToArchive() {
        return decides() ? Optional.empty() : Optional.of(Refusal.forbidden("team-owners-decide"));
    }

    /** Owners; in a public team every member, since everybody could join by themselves. */
    public Optional<Refusal> refusalToAddMembers() {
        if (standing == Role.GUEST) {
            return Optional.of(Refusal.forbidden("guests-add-nobody"));
        }
        return open && role.isPresent() ? refusalWhileArchived() : refusalToEdit();
    }

    /**
     * Owners add any unit or title; for very many one must administer the unit too, and for the whole organisation be its
     * administrator.
     *
     * @param people how many the rule brings in
     * @param everybody whether it names neither a unit nor a title
     * @param administers whether one administers the unit that it names
     */
    public Optional<Refusal> refusalToAddRule(int people, boolean everybody, boolean administers) {
        return refusalToEdit()
                .or(() -> standing != Role.ADMINISTRATOR
                                && (everybody || (people > MOST_WITHOUT_ADMINISTRATOR && !administers))
                        ? Optional.of(Refusal.forbidden("administrators-add-many"))
                        : Optional.empty());
    }

    public Optional<Refusal> refusalToRemoveRule() {
        return refusalToEdit();
    }

    public Optional<Refusal> refusalToMakeChannels() {
        return decides() ? refusalWhileArchived() : Optional.of(Refusal.forbidden("owners-make-channels"));
    }

    /** Names for some of its members, by which they are mentioned together. */
    public Optional<Refusal> refusalToManageTags() {
        return decides() ? refusalWhileArchived() : Optional.of(Refusal.forbidden("owners-make-tags"));
    }

    /** Whoever sees it may come in, guests excepted. */
    public Optional<Refusal> refusalToJoin() {
        if (standing == Role.GUEST && role.isEmpty()) {
            return Optional.of(Refusal.forbidden("guests-are-invited"));
        }
        return open || role.isPresent() ? refusalWhileArchived() : refusalToEdit();
    }

    /** Whoever follows from a rule stays as long as it applies: they may hide and mute. */
    public Optional<Refusal> refusalToLeave() {
        if (role.isEmpty()) {
            return Optional.of(Refusal.notFound());
        }
        return ruled ? Optional.of(Refusal.forbidden("rule-members-stay")) : Optional.empty();
    }

    /** Owners put others out, also where nothing is written any more. */
    public Optional<Refusal> refusalToRemove(TeamSeat other) {
        return refusalToArchive().or(other::refusalToLeave);
    }

    /** Owners make others owners and take it back; a guest cannot be one. */
    public Optional<Refusal> refusalToGiveRole(TeamSeat other) {
        if (decides() && other.role.isEmpty()) {
            return Optional.of(Refusal.notFound());
        }
        return refusalToArchive()
                .or(() -> other.standing == Role.GUEST
                        ? Optional.of(Refusal.forbidden("guests-own-nothing"))
                        : Optional.empty());
    }

    private boolean looksInside() {
        return role.isPresent() || (open && standing != Role.GUEST) || rescues();
    }

    private boolean decides() {
        return role.filter(held -> held == TeamRole.OWNER).isPresent() || rescues();
    }

    private boolean rescues() {
        return ownerless && standing == Role.ADMINISTRATOR;
    }

    private Optional<Refusal> refusalWhileArchived() {
        return archived ? Optional.of(Refusal.forbidden("archived")) : Optional.empty();
    }
}
