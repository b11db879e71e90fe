package dk.torv.conversations;

import dk.torv.access.Policy;
import dk.torv.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's place in a conversation, read from the database at the moment of asking. Whoever holds a seat can see the
 * conversation; what they may do there is decided here and nowhere else.
 *
 * @param topic whose members get its events: the team of a channel, otherwise the conversation
 * @param fromSeq messages whose place is not greater are hidden from this person
 * @param hiddenSeq the largest {@code fromSeq} of anyone here
 * @param rev how many changes the conversation has seen
 * @param accessVersion counts changes of membership; a post must carry the present one
 * @param policy what the organisation has decided for everybody
 */
public record Seat(
        UUID person,
        boolean guest,
        UUID conversation,
        Kind kind,
        UUID topic,
        Optional<TeamRole> teamRole,
        long fromSeq,
        long hiddenSeq,
        long rev,
        long accessVersion,
        int members,
        Policy policy) {
    private static final int AUDIENCE_OF_READ_MARKS = 20;

    /** Standing in the team of a channel. */
    public enum TeamRole {
        OWNER,
        MEMBER,
        GUEST
    }

    /** Everyone who sees a chat or standard channel may write there. */
    public boolean mayPost() {
        return true;
    }

    /** One's own messages for as long as the policy says, and in channels those of others when one owns the team. */
    public Optional<Refusal> refusalToDelete(UUID author, Instant writtenAt) {
        if (kind == Kind.CHANNEL && ownsTeam()) {
            return Optional.empty();
        }
        if (!person.equals(author)) {
            return Optional.of(Refusal.forbidden("not-author"));
        }
        return policy.letsDelete(writtenAt) ? Optional.empty() : Optional.of(Refusal.forbidden("too-late-to-delete"));
    }

    /** One's own messages for as long as the policy says; administrators are no exception. */
    public Optional<Refusal> refusalToEdit(UUID author, Instant writtenAt) {
        if (!person.equals(author)) {
            return Optional.of(Refusal.forbidden("not-author"));
        }
        return policy.letsEdit(writtenAt) ? Optional.empty() : Optional.of(Refusal.forbidden("too-late-to-edit"));
    }

    /** Members of a group, guests excepted, bring others in. */
    public Optional<Refusal> refusalToAddMember() {
        if (kind != Kind.GROUP) {
            return Optional.of(Refusal.forbidden("only-groups-grow"));
        }
        return guest ? Optional.of(Refusal.forbidden("guests-add-nobody")) : Optional.empty();
    }

    /**
     * Guests are let into groups by their members, into channels by those who own them; never into a team whose members follow the
     * organisation: there a private channel is the place.
     *
     * @param follows whether a standard channel's members follow from rules
     */
    public Optional<Refusal> refusalToInviteGuest(boolean follows) {
        if (guest) {
            return Optional.of(Refusal.forbidden("guests-add-nobody"));
        }
        return switch (kind) {
            case SELF, DIRECT -> Optional.of(Refusal.forbidden("guests-need-a-group"));
            case GROUP -> refusalToAddMember();
            case CHANNEL -> {
                if (!ownsTeam()) {
                    yield Optional.of(Refusal.forbidden("owners-invite-guests"));
                }
                yield follows ? Optional.of(Refusal.forbidden("no-guests-by-rule")) : Optional.empty();
            }
        };
    }

    /** One leaves a group oneself; nobody is put out by another member. */
    public Optional<Refusal> refusalToRemove(UUID member) {
        if (kind != Kind.GROUP) {
            return Optional.of(Refusal.forbidden("only-groups-are-left"));
        }
        return person.equals(member) ? Optional.empty() : Optional.of(Refusal.forbidden("not-yourself"));
    }

    /** Whether others may see how far this person has read: only in small chats. */
    public boolean showsReadMarks() {
        return kind != Kind.CHANNEL && members <= AUDIENCE_OF_READ_MARKS;
    }

    /** Whether this person may see what lies at a place: a message's own, or that of its thread's first message. */
    public boolean sees(long place) {
        return place > fromSeq;
    }

    private boolean ownsTeam() {
        return teamRole.filter(role -> role == TeamRole.OWNER).isPresent();
    }
}
