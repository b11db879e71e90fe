package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Lets conversations have their dialogues, the least used first. Nobody reads the same one twice in all their smaller
 * conversations, and the sign-ins nowhere.
 */
final class Repertoire {
    /** The same dialogue may lie before readers of a larger conversation twice: few read all of that. */
    private static final int SMALL = 100;

    private static final String NOTICED = "omtale";

    private final Map<String, Map<String, List<Dialogue>>> dialogues = DemoTexts.dialogues();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] used;
    private final Map<DemoPerson, BitSet> seen = new HashMap<>();
    private final RandomGenerator random;
    private final SeededIds ids;
    private final Casting casting;
    private final DemoCalendar calendar;

    Repertoire(RandomGenerator random, SeededIds ids, Instant now) {
        this.random = random;
        this.ids = ids;
        casting = new Casting(random);
        calendar = new DemoCalendar(random, now);
        dialogues.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .flatMap(List::stream)
                .forEach(dialogue -> numbers.put(dialogue.id(), numbers.size()));
        used = new int[numbers.size()];
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
     * Fills a conversation with some of the dialogues. One that mentions a sign-in unanswered is said last.
     *
     * @param count how many at most
     * @return how many it were
     */
    int perform(DemoConversation conversation, List<Dialogue> from, int count) {
        List<Dialogue> candidates = new ArrayList<>(from);
        Collections.shuffle(candidates, random);
        boolean shown = !conversation.signIns.isEmpty();
        candidates.sort(
                Comparator.comparing((Dialogue one) -> !(shown && one.tags().contains(NOTICED)))
                        .thenComparingInt(one -> used[numbers.get(one.id())]));
        List<BitSet> readers = (conversation.members.size() <= SMALL ? conversation.members : conversation.signIns)
                .stream()
                        .map(reader -> seen.computeIfAbsent(reader, key -> new BitSet(used.length)))
                        .toList();
        int said = 0;
        for (Dialogue dialogue : candidates) {
            if (said == count) {
                break;
            }
            int number = numbers.get(dialogue.id());
            if (!conversation.hasHad(dialogue)
                    && readers.stream().noneMatch(reader -> reader.get(number))
                    && perform(conversation, dialogue)) {
                readers.forEach(reader -> reader.set(number));
                used[number]++;
                said++;
            }
        }
        return said;
    }

    /** Puts in order what has been said. */
    DemoConversation finish(DemoConversation conversation) {
        conversation.number(ids);
        return conversation;
    }

    private boolean perform(DemoConversation conversation, Dialogue dialogue) {
        Optional<Map<Character, DemoPerson>> cast = casting.cast(dialogue, conversation);
        if (cast.isEmpty()) {
            return false;
        }
        Collection<DemoPerson> speakers = cast.get().values();
        boolean fresh = !conversation.signIns.isEmpty();
        Optional<List<Instant>> times = calendar.times(dialogue, rhythm(speakers), conversation.taken, fresh);
        if (times.isEmpty()) {
            return false;
        }
        PlaceHolders holders =
                new PlaceHolders(cast.get(), speakers.iterator().next().unit().streets(), random);
        conversation.say(dialogue, cast.get(), times.get(), holders, random);
        return true;
    }

    /** Leaders and guests keep office hours, and so do people of different places with each other. */
    private static Rhythm rhythm(Collection<DemoPerson> speakers) {
        Rhythm first = speakers.iterator().next().unit().rhythm();
        boolean same = speakers.stream().allMatch(one -> one.unit().rhythm() == first);
        boolean inOffice = first.hasShifts() && speakers.stream().anyMatch(one -> one.leads() || one.isGuest());
        return same && !inOffice ? first : Rhythm.KONTOR;
    }
}
