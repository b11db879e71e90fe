package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Said;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** How far everybody has read. The sign-ins have a few unread chats and channels, the newest; the others lack a little. */
final class DemoReading {
    private static final Map<String, Integer> UNREAD = Map.of("direct", 3, "group", 1, "channel", 3);
    private static final int MOST_UNREAD = 3;

    private final RandomGenerator random;
    private final Set<DemoPerson> signIns;
    private final Map<DemoPerson, Set<DemoConversation>> unread = new HashMap<>();

    DemoReading(RandomGenerator random, Set<DemoPerson> signIns, List<DemoConversation> conversations) {
        this.random = random;
        this.signIns = signIns;
        for (DemoPerson person : signIns) {
            unread.put(person, unread(person, conversations));
        }
    }

    /** Person → place up to which they have read. */
    Map<UUID, Long> marks(DemoConversation conversation) {
        Map<UUID, Long> marks = new LinkedHashMap<>();
        if (conversation.messages.isEmpty()) {
            return marks;
        }
        long last = conversation.messages.getLast().seq();
        for (DemoPerson member : conversation.members) {
            boolean behind =
                    signIns.contains(member) ? unread.get(member).contains(conversation) : random.nextInt(4) == 0;
            List<Said> news = news(member, conversation);
            marks.put(member.id(), behind && !news.isEmpty() ? news.getFirst().seq() - 1 : last);
        }
        return marks;
    }

    private static Set<DemoConversation> unread(DemoPerson person, List<DemoConversation> conversations) {
        List<DemoConversation> newest = conversations.stream()
                .filter(one ->
                        one.members.contains(person) && !news(person, one).isEmpty())
                .sorted(Comparator.comparing((DemoConversation one) -> !mentions(person, one))
                        .thenComparing(one -> one.messages.getLast().at(), Comparator.reverseOrder()))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        Set<DemoConversation> unread = new HashSet<>();
        for (DemoConversation one : newest) {
            if (counts.merge(one.kind, 1, Integer::sum) <= UNREAD.getOrDefault(one.kind, 0)) {
                unread.add(one);
            }
        }
        return unread;
    }

    private static boolean mentions(DemoPerson person, DemoConversation conversation) {
        return news(person, conversation).stream()
                .anyMatch(said -> said.text().contains(person.id().toString()));
    }

    /** The last few messages of the timeline, after the person's own last one. */
    private static List<Said> news(DemoPerson person, DemoConversation conversation) {
        List<Said> news = new ArrayList<>();
        for (Said said : conversation.roots().reversed()) {
            if (said.author().equals(person.id()) || news.size() == MOST_UNREAD) {
                break;
            }
            news.addFirst(said);
        }
        return news;
    }
}
