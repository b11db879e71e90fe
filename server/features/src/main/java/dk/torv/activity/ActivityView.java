package dk.torv.activity;

import dk.torv.messages.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that concerns me.
 *
 * @param seq with kind and conversation its name: the place of the message, or of the thread's first
 * @param at when it happened, or the latest of it
 * @param message that mentions me, was reacted to, or of which I am reminded; of a thread the latest reply
 * @param people who did it, the latest first, at most three
 * @param count how many they are
 * @param emojis with which they reacted, the latest first, at most three; absent for what is no reaction
 * @param audience with whom I am mentioned; absent when by name
 */
@Schema(name = "Activity")
public record ActivityView(
        @Schema(
                required = true,
                enumeration = {"mention", "reply", "reaction", "reminder"})
        String kind,

        @Schema(required = true) UUID conversation,
        @Schema(required = true) long seq,
        @Schema(required = true) Instant at,
        @Schema(required = true) boolean unread,
        @Schema(required = true) MessageView message,
        @Schema(required = true) List<UUID> people,
        @Schema(required = true) int count,
        List<String> emojis,

        @Schema(enumeration = {"channel", "team", "tag"}) String audience) {}
