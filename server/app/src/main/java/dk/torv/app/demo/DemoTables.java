package dk.torv.app.demo;

import dk.torv.app.demo.DemoConversation.Kind;
import dk.torv.app.demo.DemoConversation.Said;
import dk.torv.app.demo.DemoPeople.Absence;
import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTeams.Rule;
import dk.torv.app.demo.DemoTeams.Tag;
import dk.torv.app.demo.DemoTeams.Team;
import dk.torv.app.demo.Portraits.Picture;
import dk.torv.messages.markdown.Markdown;
import dk.torv.messages.markdown.Markdown.Mentions;
import dk.torv.people.FoldedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the demo into the database, many rows at a time, in one transaction of the caller's. */
final class DemoTables {
    private static final int ROWS_AT_ONCE = 40_000;
    private static final int PEOPLE_AT_ONCE = 1000;
    private static final int PEOPLE_OF_THREAD = 3;
    private static final Duration UNREAD = Duration.ofHours(20);

    private final Connection connection;
    private final SeededIds ids;
    private final Instant since;
    private final Instant readUntil;
    private final List<CopyTable> tables = new ArrayList<>();
    private final CopyTable organisations = table("organisation", "name, demo");
    private final CopyTable units = table("unit", "id, code, name, folded, parent, created_at");
    private final CopyTable persons = table(
            "person",
            "id, login, name, folded, title, role, home, email, phone, mobile, about, avatar, absent_from, absent_until, absence_note,"
                    + " stands_in, findable, created_at");
    private final CopyTable avatars = table("avatar", "person, image, small");
    private final CopyTable credentials = table("credential", "person, hash");
    private final CopyTable guests = table("guest", "person, sponsor, company, expires_at");
    private final CopyTable teams =
            table("team", "id, name, folded, description, members, visibility, home, created_by, created_at");
    private final CopyTable rules = table("team_rule", "id, team, unit, below, title, created_at");
    private final CopyTable teamMembers = table("team_member", "team, person, role, chosen, ruled, joined_at");
    private final CopyTable tags = table("tag", "id, team, name, created_at");
    private final CopyTable tagMembers = table("tag_member", "tag, person");
    private final CopyTable conversations =
            table("conversation", "id, kind, team, name, pair_key, private, posting, description, created_at");
    private final CopyTable heads = table("conversation_head", "conversation, rev, roots, last_seq, last_at, members");
    private final CopyTable members = table("member", "conversation, person, role, joined_at");
    private final CopyTable messages = table(
            "message",
            "conversation, seq, id, rev, author, client_id, thread, root_number, reply_number, markdown, created_at, edited_at");
    private final CopyTable threads = table("thread", "conversation, seq, replies, numbered, last_at, people");
    private final CopyTable threadMarks = table("thread_mark", "person, conversation, thread, seq, replies");
    private final CopyTable reactions = table("reaction", "conversation, seq, emoji, person, created_at");
    private final CopyTable reacted = table("reacted", "person, conversation, seq, at");
    private final CopyTable attentions = table("attention", "person, read_until");
    private final CopyTable mentions = table("mention", "person, conversation, seq, at");
    private final CopyTable wideMentions = table("wide_mention", "conversation, seq, audience, at");
    private final CopyTable readMarks = table("read_mark", "person, conversation, seq, roots");
    private final CopyTable sections = table("section", "id, person, name, position");
    private final CopyTable choices = table("choice", "person, conversation, favourite, muted, section");

    /**
     * @param since when people joined and conversations began
     * @param now when the demo starts
     */
    DemoTables(Connection connection, SeededIds ids, Instant since, Instant now) {
        this.connection = connection;
        this.ids = ids;
        this.since = since;
        readUntil = now.minus(UNREAD);
    }

    /** In the order in which they refer to each other. */
    private CopyTable table(String name, String columns) {
        CopyTable table = new CopyTable(name, columns);
        tables.add(table);
        return table;
    }

    void organisation(String name) {
        organisations.add(name, true);
    }

    void units(List<DemoUnit> all) throws SQLException {
        for (DemoUnit unit : all) {
            UUID parent = unit.parent == null ? null : unit.parent.id;
            units.add(unit.id, unit.code, unit.name, FoldedName.of(unit.name), parent, since);
        }
        breathe();
    }

    void people(List<DemoPerson> people, Portraits portraits) throws SQLException {
        for (int from = 0; from < people.size(); from += PEOPLE_AT_ONCE) {
            List<DemoPerson> some = people.subList(from, Math.min(from + PEOPLE_AT_ONCE, people.size()));
            List<Optional<Picture>> pictures = portraits.of(some);
            for (int i = 0; i < some.size(); i++) {
                person(some.get(i), pictures.get(i));
            }
            flush();
        }
    }

    private void person(DemoPerson one, Optional<Picture> picture) {
        Optional<Absence> absence = Optional.ofNullable(one.absence());
        DemoPerson leader = one.unit().leader;
        boolean covered = absence.isPresent() && leader != null && leader.number() < one.number();
        persons.add(
                one.id(),
                one.login(),
                one.name(),
                one.folded(),
                one.title(),
                one.role().wire(),
                one.isGuest() ? null : one.unit().id,
                one.email(),
                one.phone(0),
                one.number() % 3 == 0 ? one.phone(1) : null,
                one.about(),
                picture.map(Picture::hash).orElse(null),
                absence.map(Absence::from).orElse(null),
                absence.map(Absence::until).orElse(null),
                absence.map(Absence::note).orElse(null),
                covered ? leader.id() : null,
                one.findable(),
                since);
        attentions.add(one.id(), readUntil);
        picture.ifPresent(drawn -> avatars.add(one.id(), drawn.image(), drawn.small()));
    }

    void leaders(List<DemoUnit> all) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE unit SET manager = ? WHERE id = ?")) {
            for (DemoUnit unit : all) {
                if (unit.leader != null) {
                    update.setObject(1, unit.leader.id());
                    update.setObject(2, unit.id);
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    void password(DemoPerson person, String hash) {
        credentials.add(person.id(), hash);
    }

    void guest(DemoPerson guest, DemoPerson sponsor, String company, Instant expires) {
        guests.add(guest.id(), sponsor.id(), company, expires);
    }

    void team(Team team) throws SQLException {
        teams.add(
                team.id(),
                team.name(),
                FoldedName.of(team.name()),
                team.description(),
                team.members().size(),
                team.open() ? "public" : "private",
                team.home() == null ? null : team.home().id,
                team.owners().iterator().next().id(),
                since);
        for (Rule rule : team.rules()) {
            UUID unit = rule.unit() == null ? null : rule.unit().id;
            rules.add(ids.next(), team.id(), unit, rule.below(), rule.title(), since);
        }
        for (DemoPerson member : team.members()) {
            boolean owner = team.owners().contains(member);
            boolean ruled = !team.rules().isEmpty() && !member.isGuest();
            String role = owner ? "owner" : member.isGuest() ? "guest" : "member";
            teamMembers.add(team.id(), member.id(), role, owner || !ruled, ruled, since);
        }
        for (Tag tag : team.tags()) {
            tags.add(tag.id(), team.id(), tag.name(), since);
            tag.members().forEach(member -> tagMembers.add(tag.id(), member.id()));
        }
        breathe();
    }

    /** @param marks person → how many of the messages they have read */
    void conversation(DemoConversation one, Map<DemoPerson, Integer> marks) throws SQLException {
        List<Said> roots = one.roots();
        boolean announcements = one.kind == Kind.ANNOUNCEMENTS;
        conversations.add(
                one.id,
                one.kind.wire(),
                one.team,
                one.name,
                pairKey(one),
                one.kind == Kind.PRIVATE,
                announcements ? "owners" : "everyone",
                announcements ? "Her skriver ledelsen. Alle kan svare i trådene." : null,
                since);
        boolean ownMembers = !one.kind.isChannel() || one.kind == Kind.PRIVATE;
        heads.add(
                one.id,
                one.rev(),
                roots.size(),
                roots.isEmpty() ? 0 : roots.getLast().seq(),
                roots.isEmpty() ? null : roots.getLast().at(),
                ownMembers ? one.members.size() : 0);
        if (ownMembers) {
            for (DemoPerson member : one.members) {
                String role = member.equals(one.leader) ? "owner" : member.isGuest() ? "guest" : "member";
                members.add(one.id, member.id(), role, since);
            }
        }
        one.messages.forEach(said -> message(one, said));
        threads(one);
        readMarks(one, marks);
        breathe();
    }

    void readMarks(DemoConversation one, Map<DemoPerson, Integer> marks) {
        int[] roots = new int[one.messages.size() + 1];
        for (int i = 0; i < one.messages.size(); i++) {
            roots[i + 1] = roots[i] + (one.messages.get(i).root() == null ? 0 : 1);
        }
        marks.forEach((person, read) -> {
            long seq = read == 0 ? 0 : one.messages.get(read - 1).seq();
            readMarks.add(person.id(), one.id, seq, roots[read]);
        });
    }

    UUID section(DemoPerson person, String name, int position) {
        UUID id = ids.next();
        sections.add(id, person.id(), name, position);
        return id;
    }

    void choice(DemoPerson person, DemoConversation conversation, boolean favourite, boolean muted, UUID section) {
        choices.add(person.id(), conversation.id, favourite, muted, section);
    }

    /** Writes what waits once it is much. */
    private void breathe() throws SQLException {
        if (tables.stream().mapToInt(CopyTable::rows).sum() > ROWS_AT_ONCE) {
            flush();
        }
    }

    void flush() throws SQLException {
        for (CopyTable table : tables) {
            table.flush(connection);
        }
    }

    private static String pairKey(DemoConversation conversation) {
        boolean paired = conversation.kind == Kind.DIRECT || conversation.kind == Kind.SELF;
        return paired
                ? conversation.members.stream()
                        .map(member -> member.id().toString())
                        .sorted()
                        .collect(Collectors.joining(":"))
                : null;
    }

    private void message(DemoConversation in, Said said) {
        messages.add(
                in.id,
                said.seq(),
                said.id(),
                said.rev(),
                said.author().id(),
                said.id(),
                said.thread(),
                said.root(),
                said.reply(),
                said.text(),
                said.at(),
                said.edited());
        if (said.text().contains("<torv:")) {
            Mentions named = Markdown.mentions(said.text());
            named.people().forEach(person -> mentions.add(person, in.id, said.seq(), said.at()));
            if (named.everyone()) {
                wideMentions.add(in.id, said.seq(), "channel", said.at());
            }
        }
        said.reactions()
                .forEach((emoji, people) ->
                        people.forEach(person -> reactions.add(in.id, said.seq(), emoji, person.id(), said.at())));
        boolean noticed = said.reactions().values().stream()
                .flatMap(List::stream)
                .anyMatch(person -> !person.id().equals(said.author().id()));
        if (noticed) {
            reacted.add(said.author().id(), in.id, said.seq(), said.at());
        }
    }

    /** Whoever began a thread, wrote in it or is mentioned in it follows it, and has read all but the latest day's replies. */
    private void threads(DemoConversation in) {
        Map<Long, List<Said>> all = new LinkedHashMap<>();
        for (Said said : in.messages) {
            long first = said.thread() == null ? said.seq() : said.thread();
            all.computeIfAbsent(first, key -> new ArrayList<>()).add(said);
        }
        all.forEach((thread, messagesOfIt) -> {
            List<Said> replies = messagesOfIt.subList(1, messagesOfIt.size());
            if (!replies.isEmpty()) {
                List<UUID> latest = replies.reversed().stream()
                        .map(said -> said.author().id())
                        .distinct()
                        .limit(PEOPLE_OF_THREAD)
                        .toList();
                threads.add(
                        in.id,
                        thread,
                        replies.size(),
                        replies.size(),
                        replies.getLast().at(),
                        latest);
                followers(messagesOfIt).forEach(person -> threadMark(in, thread, person, replies));
            }
        });
    }

    private static Set<UUID> followers(List<Said> thread) {
        Set<UUID> followers = new LinkedHashSet<>();
        for (Said said : thread) {
            followers.add(said.author().id());
            if (said.text().contains("<torv:person")) {
                followers.addAll(Markdown.mentions(said.text()).people());
            }
        }
        return followers;
    }

    private void threadMark(DemoConversation in, long thread, UUID person, List<Said> replies) {
        int read = replies.size();
        while (read > 0
                && !replies.get(read - 1).author().id().equals(person)
                && replies.get(read - 1).at().isAfter(readUntil)) {
            read--;
        }
        threadMarks.add(
                person, in.id, thread, read == 0 ? 0 : replies.get(read - 1).seq(), read);
    }
}
