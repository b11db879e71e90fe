package dk.torv.overview;

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
 * @param guests how many in it are from outside the organisation; absent for none
 * @param last the newest message of the timeline
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
        Integer guests) {}
