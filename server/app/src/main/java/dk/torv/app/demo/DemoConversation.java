package dk.torv.app.demo;

import dk.torv.app.demo.DemoTexts.Line;
import dk.torv.kernel.Ids;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One conversation of the demo: its members and what they have said on the working days of the last three weeks. */
final class DemoConversation {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final int DAYS = 21;
    private static final int MINUTES_OF_WORK = 9 * 60;
    private static final List<String> EMOJI = List.of("👍", "❤️", "😄", "🎉", "🙏");

    final UUID id = Ids.next();
    final String kind;
    final UUID team;
    final String name;
    final List<UUID> members;
    final List<Said> messages = new ArrayList<>();

    private final RandomGenerator random;
    private final Instant now;

    /** @param team and {@code name} of channels and groups, otherwise null; {@code members} all who may speak */
    DemoConversation(String kind, UUID team, String name, List<UUID> members, RandomGenerator random, Instant now) {
        this.kind = kind;
        this.team = team;
        this.name = name;
        this.members = members;
        this.random = random;
        this.now = now;
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

    /** Lets the members have some of the dialogues, oldest first. */
    void talk(List<List<Line>> dialogues, int count) {
        List<Instant> starts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starts.add(someTime());
        }
        starts.stream().sorted().forEach(start -> say(dialogues.get(random.nextInt(dialogues.size())), start));
    }

    /** One of the members tells the others something. */
    void announce(UUID author, String text, Instant at) {
        add(author, null, text, at);
    }

    long roots() {
        return messages.stream().filter(message -> message.root() != null).count();
    }

    private void say(List<Line> dialogue, Instant start) {
        List<UUID> speakers = speakers();
        Instant at = start;
        Long first = null;
        for (Line line : dialogue) {
            if (at.isAfter(now)) {
                return;
            }
            UUID author = speakers.get(line.speaker() % speakers.size());
            boolean inThread = line.reply() && first != null && team != null;
            Said said = add(author, inThread ? first : null, line.text(), at);
            first = first == null ? Long.valueOf(said.seq()) : first;
            at = at.plusSeconds(20 + random.nextInt(240));
        }
    }

    private List<UUID> speakers() {
        if (members.size() <= 2) {
            return random.nextBoolean() ? members : members.reversed();
        }
        List<UUID> speakers = new ArrayList<>();
        while (speakers.size() < 3) {
            UUID one = members.get(random.nextInt(Math.min(members.size(), 40)));
            if (!speakers.contains(one)) {
                speakers.add(one);
            }
        }
        return speakers;
    }

    private Said add(UUID author, Long thread, String text, Instant at) {
        long seq = messages.size() + 1L;
        Long root = thread == null ? Long.valueOf(roots() + 1) : null;
        Long reply = thread == null
                ? null
                : Long.valueOf(1
                        + messages.stream()
                                .filter(m -> thread.equals(m.thread()))
                                .count());
        Said said = new Said(Ids.next(), seq, author, thread, root, reply, text, at, reactions());
        messages.add(said);
        return said;
    }

    private Map<String, List<UUID>> reactions() {
        Map<String, List<UUID>> reactions = new LinkedHashMap<>();
        if (random.nextInt(6) == 0) {
            int count = 1 + random.nextInt(Math.min(4, members.size()));
            reactions.put(
                    EMOJI.get(random.nextInt(EMOJI.size())),
                    members.stream()
                            .skip(random.nextInt(members.size() - count + 1))
                            .limit(count)
                            .toList());
        }
        return reactions;
    }

    /** Between seven and four on a working day. */
    private Instant someTime() {
        LocalDate day = LocalDate.ofInstant(now, COPENHAGEN).minusDays(random.nextInt(DAYS));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day.atTime(7, 0)
                .plusMinutes(random.nextInt(MINUTES_OF_WORK))
                .atZone(COPENHAGEN)
                .toInstant();
    }
}
