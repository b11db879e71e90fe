package dk.torv.messages;

import dk.torv.people.PersonView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some messages with everyone named in them.
 *
 * @param threads the reader's marks in the threads that these messages begin or belong to; absent when there are none
 * @param rev the rev up to which the reader is complete after applying a page of changes, otherwise the conversation's
 * @param more whether there are further messages in the direction asked for; around a message: before the first
 */
@Schema(name = "Page")
public record PageView(
        @Schema(required = true) List<MessageView> messages,
        @Schema(required = true) List<PersonView> people,
        List<ThreadMark> threads,
        @Schema(required = true) long rev,
        @Schema(required = true) boolean more) {}
