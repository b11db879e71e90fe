package dk.torv.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as it is on the wire: its present state, the same for everyone who may see it.
 *
 * @param seq the conversation's rev at birth: its place
 * @param rev the conversation's rev at its last change
 * @param author absent for what the system says
 * @param replyTo the thread's first message
 * @param markdown empty when deleted
 * @param mustRead by when everybody in the channel is asked to have read it; absent for others
 * @param poll the answers to choose from, when the text is a question; absent for others
 * @param urgent who has acknowledged that it is; absent for others
 * @param pinned for everybody in the conversation to find; absent while it is not
 */
@Schema(name = "Message")
public record MessageView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID conversation,
        @Schema(required = true) long seq,
        @Schema(required = true) long rev,
        UUID author,
        @Schema(required = true) UUID clientId,
        @Schema(required = true) Instant createdAt,
        Instant editedAt,
        Instant deletedAt,
        UUID replyTo,
        @Schema(required = true) String markdown,
        @Schema(required = true) List<Reaction> reactions,
        ThreadSummary thread,
        SystemNote system,
        Pin pinned,
        MustRead mustRead,
        Poll poll,
        Urgency urgent) {

    /** @param people the first twenty who reacted so; in what only one person is answered, that person too when they have */
    @Schema(name = "Reaction")
    public record Reaction(
            @Schema(required = true) String emoji,
            @Schema(required = true) int count,
            @Schema(required = true) List<UUID> people) {}

    /** @param people the latest three who replied */
    @Schema(name = "ThreadSummary")
    public record ThreadSummary(
            @Schema(required = true) int replies,
            @Schema(required = true) Instant lastAt,
            @Schema(required = true) List<UUID> people) {}

    /** What the system says: a code and its parameters, put into words by the reader's client. */
    @Schema(name = "SystemNote")
    public record SystemNote(
            @Schema(required = true) String code,
            @Schema(required = true) Map<String, String> params) {}

    /**
     * That everybody who is in the channel at the deadline is to say that they have read and understood a post.
     *
     * @param answered how many have; it follows the answers at a distance of seconds
     * @param reminded absent before anybody has been; later: the latest reminder there was
     */
    @Schema(name = "MustRead")
    public record MustRead(
            @Schema(required = true) Instant deadline,
            @Schema(required = true) int answered,

            @Schema(enumeration = {"before", "after"}) String reminded) {}

    /**
     * Answers to choose from; the text is the question.
     *
     * @param voters how many have voted; it follows the votes at a distance of seconds
     * @param anonymous whether nobody sees who chose what
     * @param several whether one may choose more than one
     * @param closesAt absent when its author ends it
     * @param closedAt absent while one can vote
     */
    @Schema(name = "Poll")
    public record Poll(
            @Schema(required = true) List<PollOption> options,
            @Schema(required = true) int voters,
            @Schema(required = true) boolean anonymous,
            @Schema(required = true) boolean several,
            Instant closesAt,
            Instant closedAt) {}

    /**
     * Its readers are told again until they have acknowledged it.
     *
     * @param people who has, or has answered, the first first
     * @param until when it is told for the last time
     * @param over whether nobody is told any more, because all have or the time is over
     */
    @Schema(name = "Urgency")
    public record Urgency(
            @Schema(required = true) List<UUID> people,
            @Schema(required = true) Instant until,
            @Schema(required = true) boolean over) {}

    @Schema(name = "PollOption")
    public record PollOption(
            @Schema(required = true) String text,
            @Schema(required = true) int votes) {}

    /** Since when a message is pinned, and who did it. */
    @Schema(name = "Pin")
    public record Pin(
            @Schema(required = true) Instant at,
            @Schema(required = true) UUID by) {}

    /** Everyone whose name is needed to show it. */
    @JsonIgnore
    Stream<UUID> people() {
        return Stream.of(
                        Stream.ofNullable(author),
                        pinned == null ? Stream.<UUID>empty() : Stream.of(pinned.by()),
                        reactions.stream().flatMap(reaction -> reaction.people().stream()),
                        thread == null ? Stream.<UUID>empty() : thread.people().stream(),
                        urgent == null ? Stream.<UUID>empty() : urgent.people().stream(),
                        MentionedPeople.in(markdown))
                .flatMap(people -> people);
    }
}
