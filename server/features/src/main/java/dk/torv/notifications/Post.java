package dk.torv.notifications;

import dk.torv.conversations.Kind;
import dk.torv.messages.markdown.Markdown;
import dk.torv.people.FoldedName;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What telling people of a message depends on.
 *
 * @param message its id, and {@code seq} its place
 * @param topic whose members see it: the team of a standard channel, otherwise the conversation
 * @param thread place of the thread's first message; null in the timeline
 * @param threadRoot its id, and {@code threadAuthor} who wrote it
 * @param named whom it mentions by name, or by one of the team's tags
 * @param everyone whether it mentions all of the channel or team
 * @param urgent whether it waits to be acknowledged, and {@code heeded} by whom it has been
 * @param folded its text as {@link FoldedName} compares words
 */
record Post(
        UUID conversation,
        UUID message,
        long seq,
        UUID topic,
        Kind kind,
        UUID author,
        Long thread,
        UUID threadRoot,
        UUID threadAuthor,
        Set<UUID> named,
        boolean everyone,
        boolean urgent,
        Set<UUID> heeded,
        String folded) {

    Post {
        named = Set.copyOf(named);
        heeded = Set.copyOf(heeded);
    }

    /** The text in the form of {@link #folded}. */
    static String folded(String markdown) {
        return FoldedName.of(Markdown.plain(markdown, id -> "")) + " ";
    }

    boolean isReply() {
        return thread != null;
    }

    /** What whoever sees it may have joined after. */
    long place() {
        return isReply() ? thread : seq;
    }

    /** Whether it concerns everybody who sees it: chats are, and threads in them only where there are but two. */
    boolean isForAllOfAChat() {
        return kind == Kind.DIRECT || (kind == Kind.GROUP && !isReply());
    }

    boolean mentions(UUID person) {
        return everyone || named.contains(person);
    }

    /** Whole words, in every Danish spelling. */
    boolean saysAnyOf(List<String> keywords) {
        return keywords.stream().map(FoldedName::of).anyMatch(word -> !word.isEmpty() && folded.contains(word + " "));
    }
}
