package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Lets conversations have their dialogues: each at most once in a conversation and at most twice in all that one of the
 * sign-ins sees, the least used first.
 */
final class Repertoire {
    private static final int MOST_SEEN = 2;
    private static final String NOTICED = "omtale";

    private final Map<String, Map<String, List<Dialogue>>> dialogues = DemoTexts.dialogues();
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<DemoPerson, Map<String, Integer>> seen = new HashMap<>();
    private final Random random;
    private final Set<DemoPerson> signIns;
    private final Casting casting;
    private final DemoCalendar calendar;

    Repertoire(Random random, Instant now, Set<DemoPerson> signIns) {
        this.random = random;
        this.signIns = signIns;
        casting = new Casting(random, signIns);
        calendar = new DemoCalendar(random, now);
    }

    /** All that is written for a place, which may be nothing. */
    List<Dialogue> of(String kind, String place) {
        return dialogues.getOrDefault(kind, Map.of()).getOrDefault(place, List.of());
    }

    /** The names of the groups of a kind. */
    List<String> groups(String kind) {
        String prefix = "gruppe: ";
        return dialogues.getOrDefault(kind, Map.of()).keySet().stream()
                .filter(place -> place.startsWith(prefix))
                .map(place -> place.substring(prefix.length()))
                .toList();
    }

    /**
     * Fills a conversation with some of the dialogues. One that mentions somebody unanswered is said last.
     *
     * @param count how many at most
     */
    void perform(DemoConversation conversation, List<Dialogue> from, int count) {
        List<Dialogue> candidates = new ArrayList<>(from);
        Collections.shuffle(candidates, random);
        candidates.sort(Comparator.comparing((Dialogue dialogue) -> !isNoticed(conversation, dialogue))
                .thenComparingInt(dialogue -> seenBy(conversation, dialogue))
                .thenComparingInt(dialogue -> used.getOrDefault(dialogue.id(), 0)));
        int said = 0;
        for (Dialogue dialogue : candidates) {
            if (said < count && seenBy(conversation, dialogue) < MOST_SEEN && perform(conversation, dialogue)) {
                said++;
            }
        }
    }

    private boolean perform(DemoConversation conversation, Dialogue dialogue) {
        Optional<Map<Character, DemoPerson>> cast = casting.cast(dialogue, conversation.members);
        if (cast.isEmpty()) {
            return false;
        }
        DemoPerson first = cast.get().values().iterator().next();
        boolean shifts = cast.get().values().stream()
                .allMatch(one -> one.unit().kind().equals("hjemmepleje") && !one.leads() && !one.isGuest());
        Optional<List<Instant>> times = calendar.times(dialogue, shifts, conversation.taken);
        if (times.isEmpty()) {
            return false;
        }
        List<String> streets = new ArrayList<>(first.unit().places());
        Collections.shuffle(streets, random);
        conversation.say(dialogue, cast.get(), times.get(), streets.subList(0, 2), random);
        used.merge(dialogue.id(), 1, Integer::sum);
        conversation.members.stream()
                .filter(signIns::contains)
                .forEach(member ->
                        seen.computeIfAbsent(member, key -> new HashMap<>()).merge(dialogue.id(), 1, Integer::sum));
        return true;
    }

    private boolean isNoticed(DemoConversation conversation, Dialogue dialogue) {
        return dialogue.tags().contains(NOTICED)
                && conversation.members.stream().anyMatch(signIns::contains);
    }

    private int seenBy(DemoConversation conversation, Dialogue dialogue) {
        return conversation.members.stream()
                .filter(signIns::contains)
                .mapToInt(member -> seen.getOrDefault(member, Map.of()).getOrDefault(dialogue.id(), 0))
                .max()
                .orElse(0);
    }
}
