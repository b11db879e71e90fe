package dk.torv.app.demo;

import dk.torv.app.demo.DemoCalendar.Taken;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.Dialogue.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One conversation of the demo: its members and what they have said. */
final class DemoConversation {
    private static final int EDITED_OF_HUNDRED = 2;
    private static final int SHORTEST_EDITED = 25;
    private static final int MANY = 1000;

    final UUID id;
    final Kind kind;
    final UUID team;
    final String name;
    final DemoPerson leader;
    final List<DemoPerson> members;

    /** Those of the members whose view matters: they are mentioned often and speak a little more than others. */
    final List<DemoPerson> signIns;

    final List<Said> messages = new ArrayList<>();
    final List<Taken> taken = new ArrayList<>();

    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Dialogue> said = new HashSet<>();
    private long rev;

    /** What a conversation is, and how it is written into the database. */
    enum Kind {
        SELF,
        DIRECT,
        GROUP,
        CHANNEL,
        PRIVATE,
        ANNOUNCEMENTS;

        boolean isChannel() {
            return this == CHANNEL || this == PRIVATE || this == ANNOUNCEMENTS;
        }

        String wire() {
            return isChannel() ? "channel" : name().toLowerCase(Locale.ROOT);
        }
    }

    private DemoConversation(UUID id, Kind kind, UUID team, String name, DemoPerson leader, List<DemoPerson> members) {
        this.id = id;
        this.kind = kind;
        this.team = team;
        this.name = name;
        this.leader = leader;
        this.members = members;
        signIns = members.stream()
                .filter(member -> member.number() < DemoPeople.SIGN_INS)
                .toList();
    }

    static DemoConversation chat(UUID id, Kind kind, String name, List<DemoPerson> members) {
        return new DemoConversation(id, kind, null, name, null, members);
    }

    /** @param leader who speaks as the leader, or null for any leader */
    static DemoConversation channel(
            UUID id, Kind kind, UUID team, String name, DemoPerson leader, List<DemoPerson> members) {
        return new DemoConversation(id, kind, team, name, leader, members);
    }

    /**
     * @param thread place of the first message of its thread, or null
     * @param rev of its last change; greater than {@code seq} when it was edited
     * @param reactions emoji → people
     */
    record Said(
            UUID id,
            long seq,
            long rev,
            DemoPerson author,
            Long thread,
            Long root,
            Long reply,
            String text,
            Instant at,
            Instant edited,
            Map<String, List<DemoPerson>> reactions) {
        Said editedAs(long change) {
            return new Said(id, seq, change, author, thread, root, reply, text, at, edited, reactions);
        }
    }

    private record Draft(
            int dialogue,
            boolean reply,
            DemoPerson author,
            String text,
            Instant at,
            Instant edited,
            Map<String, List<DemoPerson>> reactions) {}

    /** @param edit whether it is changed here rather than born */
    private record Step(Draft draft, Instant at, boolean edit) {}

    boolean hasHad(Dialogue dialogue) {
        return said.contains(dialogue);
    }

    /** Notes what is said at these times; lines after them remain unsaid. {@link #number} puts it in order. */
    void say(
            Dialogue dialogue,
            Map<Character, DemoPerson> cast,
            List<Instant> times,
            PlaceHolders holders,
            RandomGenerator random) {
        said.add(dialogue);
        taken.add(DemoCalendar.taken(dialogue, times));
        for (int i = 0; i < times.size(); i++) {
            Line line = dialogue.lines().get(i);
            LocalDate day = LocalDate.ofInstant(times.get(i), DemoCalendar.COPENHAGEN);
            DemoPerson author = cast.get(line.speaker());
            String text = Voice.of(author, holders.fill(line.text(), day, listener(dialogue, i)), random);
            boolean edits = text.length() > SHORTEST_EDITED && random.nextInt(100) < EDITED_OF_HUNDRED;
            drafts.add(new Draft(
                    said.size(),
                    line.reply() && kind.isChannel(),
                    author,
                    text,
                    times.get(i),
                    edits ? times.get(i).plusSeconds(20 + random.nextInt(30)) : null,
                    reactions(line, author, random)));
        }
    }

    /** Notes one message; a reply in a channel answers the first message of its day, and is itself that when there is none. */
    void write(DemoPerson author, String text, Instant at, boolean reply) {
        int day = (int) LocalDate.ofInstant(at, DemoCalendar.COPENHAGEN).toEpochDay();
        drafts.add(new Draft(day, reply && kind.isChannel(), author, text, at, null, Map.of()));
    }

    /** Puts everything in the order of time and gives it its numbers, each change one. */
    void number(SeededIds ids) {
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            steps.add(new Step(draft, draft.at(), false));
            if (draft.edited() != null) {
                steps.add(new Step(draft, draft.edited(), true));
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        IdentityHashMap<Draft, Integer> places = new IdentityHashMap<>();
        Map<Integer, Long> firsts = new LinkedHashMap<>();
        Map<Integer, Long> replies = new LinkedHashMap<>();
        long roots = 0;
        for (Step step : steps) {
            Draft draft = step.draft();
            rev++;
            if (step.edit()) {
                int place = places.get(draft);
                messages.set(place, messages.get(place).editedAs(rev));
                continue;
            }
            boolean answers = draft.reply() && firsts.containsKey(draft.dialogue());
            firsts.putIfAbsent(draft.dialogue(), rev);
            Long thread = answers ? firsts.get(draft.dialogue()) : null;
            Long reply = answers ? replies.merge(draft.dialogue(), 1L, Long::sum) : null;
            Long root = answers ? null : Long.valueOf(++roots);
            places.put(draft, messages.size());
            messages.add(new Said(
                    ids.next(),
                    rev,
                    rev,
                    draft.author(),
                    thread,
                    root,
                    reply,
                    draft.text(),
                    draft.at(),
                    draft.edited(),
                    draft.reactions()));
        }
        drafts.clear();
    }

    /** How many changes there have been. */
    long rev() {
        return rev;
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

    /** About as many as written, more in front of very many. */
    private Map<String, List<DemoPerson>> reactions(Line line, DemoPerson author, RandomGenerator random) {
        Map<String, List<DemoPerson>> reactions = new LinkedHashMap<>();
        line.reactions().forEach((emoji, wanted) -> {
            int about = wanted + random.nextInt(wanted / 2 + 1) - wanted / 4;
            int count = Math.min(members.size() > MANY ? about * 2 : about, members.size() - 1);
            if (count > 0) {
                int skip = random.nextInt(members.size() - count);
                List<DemoPerson> some = members.subList(skip, skip + count + 1);
                reactions.put(
                        emoji,
                        some.stream()
                                .filter(one -> !one.equals(author))
                                .limit(count)
                                .toList());
            }
        });
        return reactions;
    }
}
