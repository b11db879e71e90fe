package dk.torv.overview;

import dk.torv.access.BannerView;
import dk.torv.access.TimeLimits;
import dk.torv.conversations.SectionView;
import dk.torv.conversations.TeamView;
import dk.torv.people.Look;
import dk.torv.people.MeView;
import dk.torv.people.PersonView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a client needs to open.
 *
 * @param sections in their order
 * @param people everyone named in the rest
 * @param cursor place in the change feed from which to follow the events
 * @param epoch another one than before means that everything is to be asked for again
 * @param banner what everybody reads above everything else, while there is one
 * @param limits how long one may change what one has written
 * @param may what I may do that is no matter of a team or a conversation
 * @param guestsEnding how many of my guests have the end of their stay within seven days; absent for none
 * @param look how the organisation looks to everybody
 * @param drafts how many drafts I have; absent for none
 * @param scheduled how many messages of mine wait to be sent; absent for none
 * @param saved how many messages I have saved; absent for none
 * @param linkPreviews true while titles of linked pages are shown; absent otherwise
 * @param activity how much that concerns me I have not read; absent for none
 * @param mustReads how many posts I am asked to read and have not; absent for none
 * @param build which version of the client belongs to this server
 */
@Schema(name = "Bootstrap")
public record BootstrapView(
        @Schema(required = true) MeView me,
        @Schema(required = true) OrganisationView organisation,
        @Schema(required = true) Look look,
        @Schema(required = true) List<TeamView> teams,
        @Schema(required = true) List<ConversationView> conversations,
        @Schema(required = true) List<SectionView> sections,
        @Schema(required = true) List<PersonView> people,
        @Schema(required = true) String cursor,
        @Schema(required = true) UUID epoch,
        @Schema(required = true) int protocol,
        @Schema(required = true) String build,
        BannerView banner,
        @Schema(required = true) TimeLimits limits,
        @Schema(required = true) MayView may,
        Integer guestsEnding,
        Integer drafts,
        Integer scheduled,
        Integer saved,
        Boolean linkPreviews,
        Integer activity,
        Integer mustReads) {

    /** @param administer whether there is anything for me under Administration */
    @Schema(name = "May")
    public record MayView(
            @Schema(required = true) boolean createTeams,
            @Schema(required = true) boolean inviteGuests,
            @Schema(required = true) boolean administer) {}

    @Schema(name = "Organisation")
    public record OrganisationView(@Schema(required = true) String name) {}
}
