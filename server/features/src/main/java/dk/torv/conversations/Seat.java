package dk.torv.conversations;

import dk.torv.access.Policy;
import dk.torv.access.Policy.EditHistory;
import dk.torv.kernel.Refusal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's place in a conversation, read from the database at the moment of asking. Whoever holds a seat can see the
 * conversation; what they may do there is decided here and nowhere else.
 *
 * @param team of a channel
 * @param topic whose members get its events: the team of a standard channel, otherwise the conversation
 * @param role in the team for a standard channel, otherwise in the conversation itself
 * @param ownersPost whether only owners begin something here: an announcement channel
 * @param archived it, or its team: to be read and no longer written
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
        Optional<UUID> team,
        UUID topic,
        TeamRole role,
        boolean ownersPost,
        boolean archived,
        long fromSeq,
        long hiddenSeq,
        long rev,
        long accessVersion,
        int members,
        Policy policy) {
    private static final int AUDIENCE_OF_READ_MARKS = 20;
    private static final int MOST_TOLD_URGENTLY = 50;

    /** Standing in a team, or in a conversation with members of its own. */
    public enum TeamRole {
        OWNER,
        MEMBER,
        GUEST;

        /** The name on the wire and in the database. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static TeamRole of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /** Everyone who sees a conversation may write there; in announcement channels all but owners only reply. */
    public Optional<Refusal> refusalToPost(boolean reply) {
        if (archived) {
            return Optional.of(Refusal.forbidden("archived"));
        }
        return reply || maySpeakFirst(ownersPost, isOwner())
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("owners-post"));
    }

    /** Whether somebody may begin something where {@code ownersPost} says who may. */
    public static boolean maySpeakFirst(boolean ownersPost, boolean owner) {
        return owner || !ownersPost;
    }

    /** To ask everybody in a channel to read something is for its owners, in a post of its own. */
    public Optional<Refusal> refusalToAskAll(boolean reply) {
        if (kind != Kind.CHANNEL || !isOwner()) {
            return Optional.of(Refusal.forbidden("owners-ask-all"));
        }
        return reply ? Optional.of(Refusal.invalid("replyTo", "posts-ask")) : refusalToPost(false);
    }

    /** A question is a post of its own, for whoever may write one. */
    public Optional<Refusal> refusalToAskForVotes(boolean reply) {
        return reply ? Optional.of(Refusal.invalid("replyTo", "posts-ask")) : refusalToPost(false);
    }

    /** In chats of few people: what is urgent for everybody in a channel is no message. */
    public Optional<Refusal> refusalToAskUrgently(boolean reply) {
        if (kind != Kind.DIRECT && kind != Kind.GROUP) {
            return Optional.of(Refusal.forbidden("urgent-in-chats"));
        }
        if (members > MOST_TOLD_URGENTLY) {
            return Optional.of(Refusal.forbidden("urgent-for-few"));
        }
        return reply ? Optional.of(Refusal.invalid("replyTo", "posts-ask")) : refusalToPost(false);
    }

    /** Who has asked ends it; in a channel its owners do too. */
    public Optional<Refusal> refusalToClosePoll(UUID author) {
        boolean may = person.equals(author) || (kind == Kind.CHANNEL && isOwner());
        if (!may) {
            return Optional.of(Refusal.forbidden("not-author"));
        }
        return archived ? Optional.of(Refusal.forbidden("archived")) : Optional.empty();
    }

    /** Everyone here at once, the team or one of its tags; guests mention people. */
    public Optional<Refusal> refusalToMentionMany() {
        return guest && kind == Kind.CHANNEL
                ? Optional.of(Refusal.forbidden("guests-mention-people"))
                : Optional.empty();
    }

    public Optional<Refusal> refusalToReact() {
        return archived ? Optional.of(Refusal.forbidden("archived")) : Optional.empty();
    }

    /**
     * One's own messages for as long as the policy says, and in channels those of others when one owns it.
     *
     * @param author null for what the system says, which nobody deletes
     */
    public Optional<Refusal> refusalToDelete(UUID author, Instant writtenAt) {
        boolean moderates = author != null && kind == Kind.CHANNEL && isOwner();
        if (!person.equals(author) && !moderates) {
            return Optional.of(Refusal.forbidden("not-author"));
        }
        if (archived) {
            return Optional.of(Refusal.forbidden("archived"));
        }
        return moderates || policy.letsDelete(writtenAt)
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("too-late-to-delete"));
    }

    /** One's own messages for as long as the policy says; administrators are no exception. */
    public Optional<Refusal> refusalToEdit(UUID author, Instant writtenAt) {
        if (!person.equals(author)) {
            return Optional.of(Refusal.forbidden("not-author"));
        }
        if (archived) {
            return Optional.of(Refusal.forbidden("archived"));
        }
        return policy.letsEdit(writtenAt) ? Optional.empty() : Optional.of(Refusal.forbidden("too-late-to-edit"));
    }

    /** What all are to find again is for everybody in a chat to say, in a channel for its owners. */
    public Optional<Refusal> refusalToPin() {
        if (kind == Kind.CHANNEL && !isOwner()) {
            return Optional.of(Refusal.forbidden("owners-pin"));
        }
        return archived ? Optional.of(Refusal.forbidden("archived")) : Optional.empty();
    }

    /** Whether what stood in messages before their edits is kept. */
    public boolean keepsVersions() {
        return policy.editHistory() != EditHistory.NOBODY;
    }

    /**
     * Whether one sees what stood in a message before its edits. Where the author does, so does who owns the channel.
     *
     * @param author of the message
     */
    public Optional<Refusal> refusalToSeeVersions(UUID author) {
        boolean may = switch (policy.editHistory()) {
            case EVERYONE -> true;
            case AUTHOR -> person.equals(author) || (kind == Kind.CHANNEL && isOwner());
            case NOBODY -> false;
        };
        return may ? Optional.empty() : Optional.of(Refusal.forbidden("no-edit-history"));
    }

    /** The name of a group is everybody's in it; a channel's name is its owners'. */
    public Optional<Refusal> refusalToRename() {
        return switch (kind) {
            case SELF, DIRECT -> Optional.of(Refusal.forbidden("names-itself"));
            case GROUP -> archived ? Optional.of(Refusal.forbidden("archived")) : Optional.empty();
            case CHANNEL -> refusalToConfigure();
        };
    }

    /** What a channel is for, and who posts there. */
    public Optional<Refusal> refusalToConfigure() {
        return refusalToArchive().or(() -> archived ? Optional.of(Refusal.forbidden("archived")) : Optional.empty());
    }

    /** To put a channel away and to take it out again. */
    public Optional<Refusal> refusalToArchive() {
        if (kind != Kind.CHANNEL) {
            return Optional.of(Refusal.forbidden("only-channels"));
        }
        return isOwner() ? Optional.empty() : Optional.of(Refusal.forbidden("channel-owners-decide"));
    }

    /** Members of a group, guests excepted, and owners of a private channel bring others in. */
    public Optional<Refusal> refusalToAddMember() {
        if (kind == Kind.CHANNEL ? !isPrivateChannel() : kind != Kind.GROUP) {
            return Optional.of(Refusal.forbidden("only-groups-grow"));
        }
        if (guest) {
            return Optional.of(Refusal.forbidden("guests-add-nobody"));
        }
        return kind == Kind.CHANNEL ? refusalToConfigure() : Optional.empty();
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
        if (archived) {
            return Optional.of(Refusal.forbidden("archived"));
        }
        return switch (kind) {
            case SELF, DIRECT -> Optional.of(Refusal.forbidden("guests-need-a-group"));
            case GROUP -> Optional.empty();
            case CHANNEL -> {
                if (!isOwner()) {
                    yield Optional.of(Refusal.forbidden("owners-invite-guests"));
                }
                yield follows ? Optional.of(Refusal.forbidden("no-guests-by-rule")) : Optional.empty();
            }
        };
    }

    /** One leaves oneself; only owners of a private channel put others out. */
    public Optional<Refusal> refusalToRemove(UUID member) {
        if (kind == Kind.CHANNEL ? !isPrivateChannel() : kind != Kind.GROUP) {
            return Optional.of(Refusal.forbidden("only-groups-are-left"));
        }
        boolean may = person.equals(member) || (kind == Kind.CHANNEL && isOwner());
        return may ? Optional.empty() : Optional.of(Refusal.forbidden("not-yourself"));
    }

    /** Whether others may see how far this person has read: only in small chats. */
    public boolean showsReadMarks() {
        return kind != Kind.CHANNEL && members <= AUDIENCE_OF_READ_MARKS;
    }

    /** Whether somebody may be brought in who does not see what was written before. */
    public boolean mayHideFromNewcomers() {
        return topic.equals(conversation) && kind != Kind.SELF && kind != Kind.DIRECT;
    }

    /** Whether this person may see what lies at a place: a message's own, or that of its thread's first message. */
    public boolean sees(long place) {
        return place > fromSeq;
    }

    /** Whether the members are rows of the conversation's own, not those of a team. */
    public boolean hasOwnMembers() {
        return topic.equals(conversation);
    }

    public boolean isOwner() {
        return role == TeamRole.OWNER;
    }

    private boolean isPrivateChannel() {
        return kind == Kind.CHANNEL && hasOwnMembers();
    }
}
