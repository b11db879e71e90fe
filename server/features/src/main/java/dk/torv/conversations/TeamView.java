package dk.torv.conversations;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team as one person sees it.
 *
 * @param role owner, member or guest; absent for one who is not in it
 * @param channels ids of those of its channels that this person is in
 * @param visibility public: every employee finds and may join it; private: by invitation
 * @param follows whether it has rules: members come and go with the organisation
 * @param archived true or absent
 * @param tags by which some of its members are mentioned; absent when there are none, and where I only see its name
 */
@Schema(name = "Team")
public record TeamView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        String description,

        @Schema(enumeration = {"owner", "member", "guest"}) String role,

        @Schema(required = true) int members,
        @Schema(required = true) List<UUID> channels,

        @Schema(
                required = true,
                enumeration = {"public", "private"})
        String visibility,

        @Schema(required = true) boolean follows,
        Boolean archived,
        List<TagView> tags) {

    TeamView withTags(List<TagView> its) {
        return new TeamView(id, name, description, role, members, channels, visibility, follows, archived, its);
    }
}
