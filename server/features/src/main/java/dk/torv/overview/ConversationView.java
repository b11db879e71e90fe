package dk.torv.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.torv.messages.MessageView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conversation as one person sees it in their list.
 *
 * @param kind self, direct, group or channel
 * @param people up to eight others in a chat; empty for channels
 * @param seq place of the newest message of the timeline
 * @param mark place up to which this person has read
 * @param unread unread messages of the timeline, 0 to 100; 100 means more than 99
 * @param fromSeq messages at places not greater are hidden from this person
 * @param mayPost whether I may begin something; where only owners post, everyone may still reply
 * @param last the newest message of the timeline
 * @param isPrivate true for a channel with members of its own, otherwise absent
 * @param posting owners where only they begin something, otherwise absent
 * @param archived true where nothing can be written any more, otherwise absent
 * @param favourite how I keep it, true or absent; {@code muted} likewise
 * @param hidden true while I keep it out of my list: of a chat only until the next message
 * @param section of my own list
 * @param level of what I want to be told here; absent: as in my settings
 * @param guests how many in it are from outside the organisation; absent for none
 * @param owner true where I own the channel, otherwise absent
 */
@Schema(name = "Conversation")
public record ConversationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String kind,
        String name,
        UUID team,
        @Schema(required = true) int members,
        @Schema(required = true) List<UUID> people,
        @Schema(required = true) long rev,
        @Schema(required = true) long seq,
        @Schema(required = true) long mark,
        @Schema(required = true) int unread,
        @Schema(required = true) long fromSeq,
        @Schema(required = true) boolean mayPost,
        MessageView last,

        @JsonProperty("private") Boolean isPrivate,

        @Schema(enumeration = {"owners"}) String posting,

        String description,
        Boolean archived,
        Boolean favourite,
        Boolean muted,
        Boolean hidden,
        UUID section,

        @Schema(enumeration = {"all", "mentions", "none"}) String level,

        Boolean owner,
        Integer guests) {}
