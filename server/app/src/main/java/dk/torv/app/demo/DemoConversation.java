package dk.torv.app.demo;

import dk.torv.app.demo.DemoCalendar.Taken;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.Dialogue.Line;
import dk.torv.app.demo.PlaceHolders.Scene;
import dk.torv.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One conversation of the demo: its members and what they have said. */
final class DemoConversation {
    final UUID id = Ids.next();
    final String kind;
    final UUID team;
    final String name;
    final List<DemoPerson> members;
    final List<Said> messages = new ArrayList<>();
    final List<Taken> taken = new ArrayList<>();

    private final List<Draft> drafts = new ArrayList<>();
    private int dialogues;

    /** @param team and {@code name} of channels and groups, otherwise null; {@code members} all who may speak */
    DemoConversation(String kind, UUID team, String name, List<DemoPerson> members) {
        this.kind = kind;
        this.team = team;
        this.name = name;
        this.members = members;
    }

    /** @param thread place of the first message of its thread, or null; {@code reactions} emoji → people */
    record Said(
            UUID id,
            long seq,
            UUID author,
            Long thread,
            Long root,
            Long reply,
            String text,
            Instant at,
            Map<String, List<UUID>> reactions) {}

    private record Draft(
            int dialogue,
            boolean reply,
            DemoPerson author,
            String text,
            Instant at,
            Map<String, List<UUID>> reactions) {}

    boolean isChannel() {
        return team != null;
    }

    /**
     * Notes what is said; {@link #number} puts it in order.
     *
     * @param times of the first lines; those after them remain unsaid
     * @param places two streets
     */
    void say(
            Dialogue dialogue,
            Map<Character, DemoPerson> cast,
            List<Instant> times,
            List<String> places,
            RandomGenerator random) {
        dialogues++;
        taken.add(DemoCalendar.taken(dialogue, times));
        for (int i = 0; i < times.size(); i++) {
            Line line = dialogue.lines().get(i);
            LocalDate day = LocalDate.ofInstant(times.get(i), DemoCalendar.COPENHAGEN);
            String text = PlaceHolders.fill(line.text(), new Scene(day, cast, listener(dialogue, i), places));
            DemoPerson author = cast.get(line.speaker());
            drafts.add(new Draft(
                    dialogues,
                    line.reply() && isChannel(),
                    author,
                    text,
                    times.get(i),
                    reactions(line, author, random)));
        }
    }

    /** Puts everything in the order of time and gives it its numbers. */
    void number() {
        Map<Integer, Long> firsts = new LinkedHashMap<>();
        Map<Integer, Long> replies = new LinkedHashMap<>();
        long roots = 0;
        List<Draft> ordered =
                drafts.stream().sorted(Comparator.comparing(Draft::at)).toList();
        for (Draft draft : ordered) {
            long seq = messages.size() + 1L;
            firsts.putIfAbsent(draft.dialogue(), seq);
            Long thread = draft.reply() ? firsts.get(draft.dialogue()) : null;
            Long reply = draft.reply() ? replies.merge(draft.dialogue(), 1L, Long::sum) : null;
            Long root = draft.reply() ? null : Long.valueOf(++roots);
            messages.add(new Said(
                    Ids.next(),
                    seq,
                    draft.author().id(),
                    thread,
                    root,
                    reply,
                    draft.text(),
                    draft.at(),
                    draft.reactions()));
        }
    }

    /** The messages of the timeline, without those in threads. */
    List<Said> roots() {
        return messages.stream().filter(message -> message.root() != null).toList();
    }

    /** The nearest other speaker, looking back first. */
    private static char listener(Dialogue dialogue, int index) {
        char speaker = dialogue.lines().get(index).speaker();
        for (int i = index - 1; i >= 0; i--) {
            if (dialogue.lines().get(i).speaker() != speaker) {
                return dialogue.lines().get(i).speaker();
            }
        }
        return dialogue.lines().stream()
                .map(Line::speaker)
                .filter(other -> other != speaker)
                .findFirst()
                .orElse(speaker);
    }

    private Map<String, List<UUID>> reactions(Line line, DemoPerson author, RandomGenerator random) {
        Map<String, List<UUID>> reactions = new LinkedHashMap<>();
        List<UUID> others = members.stream()
                .filter(member -> !member.equals(author))
                .map(DemoPerson::id)
                .toList();
        line.reactions().forEach((emoji, wanted) -> {
            int count = Math.min(wanted, others.size());
            if (count > 0) {
                int skip = random.nextInt(others.size() - count + 1);
                reactions.put(emoji, others.subList(skip, skip + count));
            }
        });
        return reactions;
    }
}
