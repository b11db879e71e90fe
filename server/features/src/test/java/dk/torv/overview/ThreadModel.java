package dk.torv.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.kernel.Actor;
import dk.torv.messages.MessageView;
import dk.torv.messages.ThreadMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who follows which thread of a conversation, and how far they have read it: every reply is remembered and counted one by one.
 * One follows by replying, by being mentioned, and by having written a message that is replied to or being named in it, unless
 * one has stopped following. Unread is every reply by somebody else, not deleted, beyond one's mark, and written after one joined.
 */
final class ThreadModel {
    private final Map<UUID, List<MessageView>> replies = new HashMap<>();
    private final Map<UUID, Map<UUID, Mark>> marks = new HashMap<>();
    private final Map<UUID, Set<UUID>> mentioned = new HashMap<>();
    private final Set<UUID> deleted = new HashSet<>();
    private final Map<UUID, Long> joined = new HashMap<>();

    private record Mark(boolean follows, long seq) {}

    void posted(MessageView root, Set<UUID> people) {
        mentioned.put(root.id(), people);
    }

    void replied(MessageView root, MessageView reply, Set<UUID> people) {
        Map<UUID, Mark> all = marksOf(root.id());
        if (repliesTo(root.id()).isEmpty()) {
            all.putIfAbsent(root.author(), new Mark(true, 0));
            mentioned.get(root.id()).forEach(person -> all.putIfAbsent(person, new Mark(true, 0)));
        }
        repliesTo(root.id()).add(reply);
        all.put(reply.author(), new Mark(true, reply.seq()));
        people.forEach(person -> all.putIfAbsent(person, new Mark(true, reply.seq() - 1)));
        mentioned.put(reply.id(), people);
    }

    void edited(MessageView message, Set<UUID> people) {
        UUID root = message.replyTo() == null ? message.id() : message.replyTo();
        Set<UUID> before = mentioned.put(message.id(), people);
        if (!repliesTo(root).isEmpty()) {
            people.stream()
                    .filter(person -> !before.contains(person))
                    .forEach(person -> marksOf(root).putIfAbsent(person, new Mark(true, message.rev())));
        }
    }

    void deleted(MessageView message) {
        deleted.add(message.id());
        mentioned.put(message.id(), Set.of());
    }

    void followed(MessageView root, Actor actor, boolean follows, long rev) {
        Mark now = marksOf(root.id()).get(actor.person());
        if (now == null || now.follows() != follows) {
            marksOf(root.id()).put(actor.person(), new Mark(follows, rev));
        }
    }

    void read(MessageView root, Actor actor, long seq) {
        marksOf(root.id())
                .computeIfPresent(
                        actor.person(),
                        (person, now) -> now.follows() ? new Mark(true, Math.max(now.seq(), seq)) : now);
    }

    void joined(Actor person, long rev) {
        joined.put(person.person(), rev);
    }

    void compare(String where, MessageView root, Actor member, ThreadMark seen) {
        Mark expected = marksOf(root.id()).get(member.person());
        if (expected == null || seen == null) {
            assertThat(seen).as(where).isNull();
            assertThat(expected).as(where).isNull();
            return;
        }
        List<Long> unread = unread(root, member, expected);
        assertThat(seen.follows()).as(where).isEqualTo(expected.follows());
        assertThat(seen.unread()).as(where).isEqualTo(Math.min(100, unread.size()));
        if (!unread.isEmpty()) {
            assertThat(seen.seq()).as(where).isEqualTo(unread.getFirst() - 1);
        }
    }

    private List<Long> unread(MessageView root, Actor member, Mark mark) {
        long read = Math.max(mark.seq(), joined.getOrDefault(member.person(), 0L));
        return repliesTo(root.id()).stream()
                .filter(reply -> mark.follows() && reply.seq() > read)
                .filter(reply -> !deleted.contains(reply.id()))
                .filter(reply -> !member.person().equals(reply.author()))
                .map(MessageView::seq)
                .toList();
    }

    private List<MessageView> repliesTo(UUID root) {
        return replies.computeIfAbsent(root, none -> new ArrayList<>());
    }

    private Map<UUID, Mark> marksOf(UUID root) {
        return marks.computeIfAbsent(root, none -> new HashMap<>());
    }
}
