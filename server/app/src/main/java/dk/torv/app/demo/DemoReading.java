package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Kind;
import dk.torv.app.demo.DemoConversation.Said;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** How far everybody has read. Most have read most; the sign-ins have a few unread chats and channels, the newest. */
final class DemoReading {
    private static final Map<Kind, Integer> UNREAD =
            Map.of(Kind.DIRECT, 3, Kind.GROUP, 1, Kind.CHANNEL, 2, Kind.ANNOUNCEMENTS, 1);
    private static final int MOST_UNREAD = 3;
    private static final int LARGE = 200;

    private final RandomGenerator random;

    DemoReading(RandomGenerator random) {
        this.random = random;
    }

    /** Person → how many messages they have read; the sign-ins are missing, and who has never looked. */
    Map<DemoPerson, Integer> marks(DemoConversation conversation) {
        Map<DemoPerson, Integer> marks = new LinkedHashMap<>();
        int count = conversation.messages.size();
        boolean large = conversation.members.size() > LARGE;
        Map<DemoPerson, Integer> own = new HashMap<>();
        for (int i = 0; i < count; i++) {
            own.put(conversation.messages.get(i).author(), i + 1);
        }
        for (DemoPerson member : conversation.members) {
            if (member.number() >= DemoPeople.SIGN_INS && count > 0) {
                int chance = random.nextInt(100);
                int behind = chance < 70 ? 0 : chance < 92 ? random.nextInt(4) : random.nextInt(1 + count / 2);
                if (!large || chance < 95 || own.containsKey(member)) {
                    marks.put(member, Math.max(own.getOrDefault(member, 0), count - behind));
                }
            }
        }
        return marks;
    }

    /** Of a sign-in: each conversation that has messages → how many of them they have read. */
    static Map<DemoConversation, Integer> marks(DemoPerson person, List<DemoConversation> conversations) {
        Set<DemoConversation> unread = unread(person, conversations);
        Map<DemoConversation, Integer> marks = new LinkedHashMap<>();
        for (DemoConversation one : conversations) {
            if (!one.messages.isEmpty() && one.signIns.contains(person)) {
                int read = unread.contains(one)
                        ? one.messages.indexOf(news(person, one).getFirst())
                        : one.messages.size();
                marks.put(one, read);
            }
        }
        return marks;
    }

    private static Set<DemoConversation> unread(DemoPerson person, List<DemoConversation> conversations) {
        List<DemoConversation> newest = conversations.stream()
                .filter(one ->
                        one.signIns.contains(person) && !news(person, one).isEmpty())
                .sorted(Comparator.comparing((DemoConversation one) -> !mentions(person, one))
                        .thenComparing(one -> one.messages.getLast().at(), Comparator.reverseOrder()))
                .toList();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
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
            if (said.author().equals(person) || news.size() == MOST_UNREAD) {
                break;
            }
            news.addFirst(said);
        }
        return news;
    }
}
