package dk.torv.messages;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far one person has read a thread that they follow, or have stopped following.
 *
 * @param thread place of the thread's first message
 * @param root its id
 * @param follows whether its replies count for this person
 * @param seq nothing in the thread up to this place is unread
 * @param unread unread replies, 0 to 100; 100 means more than 99, and 0 when not followed
 * @param rev replies whose {@code seq} is not greater have been counted
 * @param level of which replies I want to be told; absent: as in my settings
 */
@Schema(name = "ThreadMark")
public record ThreadMark(
        @Schema(required = true) long thread,
        @Schema(required = true) UUID root,
        @Schema(required = true) boolean follows,
        @Schema(required = true) long seq,
        @Schema(required = true) int unread,
        @Schema(required = true) long rev,

        @Schema(enumeration = {"all", "mentions", "none"}) String level) {}
