package dk.torv.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.MarkRead;
import dk.torv.conversations.RemoveMember;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.messages.DeleteMessage;
import dk.torv.messages.EditMessage;
import dk.torv.messages.FollowThread;
import dk.torv.messages.MarkThreadRead;
import dk.torv.messages.MessageView;
import dk.torv.messages.PageView;
import dk.torv.messages.ReadHistory;
import dk.torv.messages.ReadThread;
import dk.torv.messages.ThreadMark;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A random history of a group and a channel, and beside it a model that remembers every message and counts them one by one.
 * The rule: unread is every message of the timeline by somebody else, not deleted, written after one joined, and beyond one's
 * mark. Reading moves the mark forward, and so does posting: one has then read what stood before one's own message.
 * For threads see {@link ThreadModel}.
 */
final class RandomHistory {
    private static final int PEOPLE = 6;
    private static final int WHOLE_PAGE = 100;
    private static final List<History> HISTORIES = List.of(History.NOTHING, History.TODAY, History.ALL);

    private final Features torv;
    private final Clock clock;
    private final Random random;
    private final List<Actor> people;
    private final UUID team;
    private final Room group;
    private final Room channel;

    /** One conversation as the model knows it: in order of {@code seq}. */
    private static final class Room {
        private final UUID id;
        private final List<MessageView> roots = new ArrayList<>();
        private final List<MessageView> all = new ArrayList<>();
        private final Set<UUID> deleted = new HashSet<>();
        private final Map<UUID, Long> marks = new HashMap<>();
        private final ThreadModel threads = new ThreadModel();
        private final List<Actor> members = new ArrayList<>();
        private long newest;

        Room(UUID id) {
            this.id = id;
        }

        long unread(Actor reader) {
            long mark = marks.getOrDefault(reader.person(), 0L);
            return roots.stream()
                    .filter(root -> root.seq() > mark)
                    .filter(root -> !deleted.contains(root.id()))
                    .filter(root -> !reader.person().equals(root.author()))
                    .count();
        }

        void read(Actor reader, long seq) {
            marks.merge(reader.person(), seq, Math::max);
        }
    }

    RandomHistory(Features torv, Clock clock, Random random) {
        this.torv = torv;
        this.clock = clock;
        this.random = random;
        people = torv.people(PEOPLE);
        group = new Room(torv.group(people.get(0), people.get(1)));
        group.members.addAll(people.subList(0, 2));
        team = torv.team(people.getFirst(), people.subList(1, PEOPLE - 1).toArray(Actor[]::new));
        channel = new Room(torv.channel(people.getFirst(), team));
        channel.members.addAll(people.subList(0, PEOPLE - 1));
    }

    void step() {
        clock.advance(Duration.ofSeconds(1 + random.nextInt(600)));
        Room room = random.nextBoolean() ? group : channel;
        Actor actor = room.members.get(random.nextInt(room.members.size()));
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> post(room, actor);
            case 4, 12, 13, 14 -> reply(room, actor);
            case 5 -> delete(room);
            case 6 -> edit(room);
            case 7 -> systemNote(room);
            case 8 -> joinOrLeave(actor);
            case 9 -> mark(room, actor, random.nextLong(room.newest + 3));
            case 10 -> mark(room, actor, room.marks.getOrDefault(actor.person(), 0L) / 2);
            case 15 -> follow(room, actor, random.nextInt(3) > 0);
            case 16, 17, 18 -> markThread(room, actor);
            default -> mark(room, actor, room.newest);
        }
    }

    void compareEverybody(String when) {
        for (Room room : List.of(group, channel)) {
            for (Actor member : room.members) {
                ConversationView seen = torv.get(ReadOverview.class).one(member, room.id);
                assertThat(seen.unread())
                        .as("%s, %s of person %d", when, seen.kind(), people.indexOf(member))
                        .isEqualTo((int) Math.min(100, room.unread(member)));
                compareThreads(room, member, when);
            }
        }
    }

    /** A page comes with the reader's marks for the threads in it, and so does a thread, followed or not. */
    private void compareThreads(Room room, Actor member, String when) {
        PageView page = torv.get(ReadHistory.class)
                .read(member, new ReadHistory.Query(room.id, new ReadHistory.From.Newest(), WHOLE_PAGE));
        Map<UUID, ThreadMark> seen = byRoot(page);
        for (MessageView root : page.messages()) {
            String where = "%s, thread %d for person %d".formatted(when, root.seq(), people.indexOf(member));
            room.threads.compare(where, root, member, seen.get(root.id()));
        }
        if (!page.messages().isEmpty()) {
            MessageView root =
                    page.messages().get(random.nextInt(page.messages().size()));
            PageView thread = torv.get(ReadThread.class)
                    .read(member, new ReadThread.Query(room.id, root.id(), rev(room), WHOLE_PAGE));
            assertThat(byRoot(thread).get(root.id())).as(when).isEqualTo(seen.get(root.id()));
        }
    }

    private static Map<UUID, ThreadMark> byRoot(PageView page) {
        return Stream.ofNullable(page.threads())
                .flatMap(List::stream)
                .collect(Collectors.toMap(ThreadMark::root, Function.identity()));
    }

    private void post(Room room, Actor author) {
        Set<UUID> mentioned = someone(room);
        MessageView posted = torv.post(author, room.id, mentioning("tekst", mentioned));
        room.roots.add(posted);
        room.all.add(posted);
        room.threads.posted(posted, mentioned);
        room.newest = posted.seq();
        room.read(author, posted.seq());
    }

    private void reply(Room room, Actor author) {
        if (!room.roots.isEmpty()) {
            torv.refused(() -> {
                Set<UUID> mentioned = someone(room);
                MessageView root = anyRoot(room);
                MessageView reply = torv.reply(author, root, mentioning("svar", mentioned));
                room.all.add(reply);
                room.threads.replied(root, reply, mentioned);
            });
        }
    }

    private void follow(Room room, Actor actor, boolean follows) {
        onAThread(room, root -> {
            torv.get(FollowThread.class).follow(actor, new FollowThread.Command(room.id, root.seq(), follows));
            room.threads.followed(root, actor, follows, rev(room));
        });
    }

    private void markThread(Room room, Actor actor) {
        onAThread(room, root -> {
            long seq = root.seq() + random.nextLong(rev(room) - root.seq() + 3);
            torv.get(MarkThreadRead.class).mark(actor, new MarkThreadRead.Command(room.id, root.seq(), seq));
            room.threads.read(root, actor, Math.min(seq, rev(room)));
        });
    }

    /** Does nothing when the actor cannot see it. */
    private void onAThread(Room room, Consumer<MessageView> work) {
        if (!room.roots.isEmpty()) {
            torv.refused(() -> work.accept(anyRoot(room)));
        }
    }

    /** Mostly a recent one: then threads become long. */
    private MessageView anyRoot(Room room) {
        int last = room.roots.size() - 1;
        return room.roots.get(Math.max(0, last - random.nextInt(random.nextBoolean() ? 3 : 30)));
    }

    private Set<UUID> someone(Room room) {
        return random.nextInt(3) > 0
                ? Set.of()
                : Set.of(room.members.get(random.nextInt(room.members.size())).person());
    }

    private static String mentioning(String text, Set<UUID> people) {
        return people.stream().map("<torv:person/%s>"::formatted).collect(Collectors.joining(" ", text + " ", ""));
    }

    private void delete(Room room) {
        any(room, (author, message) -> {
            torv.get(DeleteMessage.class).delete(author, new DeleteMessage.Command(room.id, message.id()));
            room.deleted.add(message.id());
            room.threads.deleted(message);
        });
    }

    private void edit(Room room) {
        Set<UUID> mentioned = someone(room);
        any(room, (author, message) -> {
            MessageView edited = torv.get(EditMessage.class)
                    .edit(
                            author,
                            new EditMessage.Command(
                                    room.id, message.id(), mentioning("rettet " + random.nextInt(), mentioned)));
            room.threads.edited(edited, mentioned);
        });
    }

    /** What the system says has no author and no number among people's messages; no use case writes one yet. */
    private void systemNote(Room room) {
        boolean isReply = !room.roots.isEmpty() && random.nextBoolean();
        Long thread = isReply ? Long.valueOf(anyRoot(room).seq()) : null;
        torv.sql().run("UPDATE conversation_head SET rev = rev + 1 WHERE conversation = ?", room.id);
        if (!isReply) {
            torv.sql().run("UPDATE conversation_head SET last_seq = rev WHERE conversation = ?", room.id);
            room.newest = rev(room);
        }
        torv.sql().run("""
                INSERT INTO message (conversation, seq, id, rev, client_id, thread, markdown, system, created_at)
                SELECT conversation, rev, ?, rev, ?, ?, '', '{"code": "note", "params": {}}', ?
                  FROM conversation_head WHERE conversation = ?
                """, Ids.next(), Ids.next(), thread, clock.instant(), room.id);
    }

    private void joinOrLeave(Actor actor) {
        Actor person = people.get(1 + random.nextInt(PEOPLE - 1));
        if (person.equals(people.getLast()) && !channel.members.contains(person)) {
            joinTeam(person);
        }
        if (!group.members.contains(person)) {
            History history = HISTORIES.get(random.nextInt(HISTORIES.size()));
            torv.add(group.members.getFirst(), group.id, person, history);
            group.members.add(person);
            group.marks.put(person.person(), rev(group));
            group.threads.joined(person, rev(group));
        } else if (!person.equals(actor)) {
            torv.get(RemoveMember.class).remove(person, new RemoveMember.Command(group.id, person.person()));
            group.members.remove(person);
        }
    }

    private void joinTeam(Actor person) {
        torv.sql()
                .run(
                        "INSERT INTO team_member (team, person, role, joined_at) VALUES (?, ?, 'member', ?)",
                        team,
                        person.person(),
                        clock.instant());
        clock.advance(Duration.ofSeconds(1));
        channel.members.add(person);
        channel.marks.put(person.person(), rev(channel));
        channel.threads.joined(person, rev(channel));
    }

    private void mark(Room room, Actor reader, long seq) {
        torv.get(MarkRead.class).mark(reader, new MarkRead.Command(room.id, seq));
        room.read(reader, Math.min(seq, rev(room)));
    }

    private long rev(Room room) {
        return torv.sql().number("SELECT rev FROM conversation_head WHERE conversation = ?", room.id);
    }

    private void any(Room room, BiConsumer<Actor, MessageView> change) {
        if (!room.all.isEmpty()) {
            MessageView message = room.all.get(random.nextInt(room.all.size()));
            Actor author = people.stream()
                    .filter(person -> person.person().equals(message.author()))
                    .findFirst()
                    .orElseThrow();
            torv.refused(() -> change.accept(author, message));
        }
    }
}
