package dk.torv.later;

import dk.torv.messages.MessageView;
import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message of which I am going to be reminded.
 *
 * @param at what my clock shows then
 */
@Schema(name = "Reminder")
public record ReminderView(
        @Schema(required = true) MessageView message,

        @Schema(required = true, implementation = String.class, examples = "2026-11-26T09:00:00")
        LocalDateTime at,

        @Schema(required = true) String zone,
        @Schema(required = true) Instant dueAt) {}
