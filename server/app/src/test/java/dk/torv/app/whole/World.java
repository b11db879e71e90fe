package dk.torv.app.whole;

import dk.torv.access.Token;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Time;
import dk.torv.people.Findable;
import dk.torv.people.FoldedName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A small organisation of its own for each test: an owner, a member and a guest of one team; a stranger who is in another team
 * and in none of the chats; an administrator who is in nothing. People and teams are written as rows, the rest is said over HTTP.
 */
final class World {
    final Client signedOut;
    final Person administrator;
    final Person owner;
    final Person member;
    final Person guest;
    final Person stranger;

    final UUID team;
    final UUID otherTeam;
    final UUID channel;
    final UUID otherChannel;

    /** In the team: only the owner begins something there. */
    final UUID notices;

    final UUID notice;

    /** In the team: owner and guest, but not the member. */
    final UUID privateChannel;

    /** Owner and member. */
    final UUID publicTeam;

    /** Owner, member and guest, when it was in use. */
    final UUID archivedTeam;

    final UUID archivedChannel;

    /** Owner, member and guest; the guest sees nothing of what came before {@link #afterJoining}. */
    final UUID group;

    /** Owner and member. */
    final UUID direct;

    /** The member's notes. */
    final UUID self;

    final UUID ownersMessage;
    final UUID membersMessage;
    final UUID guestsMessage;
    final UUID reply;
    final UUID deleted;
    final UUID beforeJoining;
    final UUID afterJoining;
    final UUID directMessage;
    final UUID strangersMessage;

    final Rows rows;
    private final URI base;

    /** Somebody with an account and a program's session. */
    record Person(UUID id, UUID session, String login, String token, Client client) {}

    World(DataSource database, URI base) {
        this.rows = new Rows(database);
        this.base = URI.create(base.toString().replaceFirst("/$", ""));
        signedOut = Client.signedOut(this.base);
        rows.execute("INSERT INTO organisation (name) VALUES ('Fjordby') ON CONFLICT DO NOTHING");
        administrator = person("Ada Administrator", "administrator");
        owner = person("Ole Ejer", "member");
        member = person("Mia Medlem", "member");
        guest = person("Gæst Gæstesen", "guest");
        stranger = person("Fie Fremmed", "member");
        team = team("Teknik", Map.of(owner, "owner", member, "member", guest, "guest"));
        otherTeam = team("Skoler", Map.of(stranger, "owner"));
        channel = channel(owner, team, "Drift");
        otherChannel = channel(stranger, otherTeam, "Skemaer");
        notices = channel(owner, team, Map.of("name", "Nyt fra ledelsen", "posting", "owners"));
        notice = post(owner, notices, "Kantinen lukker");
        privateChannel =
                channel(owner, team, Map.of("name", "Byggesag", "private", true, "members", List.of(guest.id())));
        publicTeam = team("Klubben", Map.of(owner, "owner", member, "member"));
        rows.execute("UPDATE team SET visibility = 'public' WHERE id = ?", publicTeam);
        archivedTeam = team("Messen 2019", Map.of(owner, "owner", member, "member", guest, "guest"));
        archivedChannel = channel(owner, archivedTeam, "Stande");
        rows.execute("UPDATE team SET archived_at = now() WHERE id = ?", archivedTeam);
        direct = chat(owner, List.of(member.id()), null);
        self = chat(member, List.of(), null);
        group = chat(owner, List.of(owner.id(), member.id()), "Frokost");

        ownersMessage = post(owner, channel, "Vandet er lukket i dag");
        membersMessage = post(member, channel, "Tak for beskeden");
        guestsMessage = post(guest, channel, "Det er noteret");
        reply = reply(member, channel, ownersMessage, "Hvor længe?");
        deleted = post(owner, channel, "En fejl");
        owner.client().delete(message(channel, deleted)).expect(204);
        beforeJoining = post(owner, group, "Før gæsten kom");
        owner.client()
                .post("/api/chats/" + group + "/members", Map.of("person", guest.id(), "history", "nothing"))
                .expect(204);
        afterJoining = post(owner, group, "Velkommen");
        directMessage = post(owner, direct, "Kun til dig");
        strangersMessage = post(stranger, otherChannel, "Skemaet er klar");
        guest.client()
                .put(message(channel, ownersMessage) + "/reactions/%F0%9F%91%8D")
                .expect(204);
    }

    /** Somebody else with nothing in common, for tests that would meet the limits of one person. */
    Person another() {
        return person("Nye Nyesen", "member");
    }

    /** Somebody new, in nothing yet. */
    Person person(String name, String role) {
        UUID id = Ids.next();
        String login = "p" + id;
        rows.execute(
                "INSERT INTO person (id, login, name, folded, findable, role, language) VALUES (?, ?, ?, ?, ?, ?, 'en')",
                id,
                login,
                name,
                FoldedName.of(name),
                Findable.of(name, null, null),
                role);
        Token token = Token.random();
        UUID session = session(id, token, "program");
        return new Person(id, session, login, token.text(), Client.program(base, token.text()));
    }

    /** @param kind browser or program */
    UUID session(UUID person, Token token, String kind) {
        UUID session = Ids.next();
        rows.execute(
                "INSERT INTO session (id, person, token_hash, kind, device, expires_at)"
                        + " VALUES (?, ?, ?, ?, 'test', now() + interval '1 day')",
                session,
                person,
                token.hash(),
                kind);
        return session;
    }

    /** A browser that holds this person's cookie and shows one of Torv's own pages. */
    Client browser(Person person) {
        Token token = Token.random();
        session(person.id(), token, "browser");
        return signedOut.with("Cookie", "torv=" + token.text()).with("Origin", base.toString());
    }

    /** A unit that the owner leads and where the member works. */
    UUID unit() {
        UUID id = Ids.next();
        rows.execute(
                "INSERT INTO unit (id, code, name, folded, manager) VALUES (?, ?, 'Drift', ' drift', ?)",
                id,
                id.toString(),
                owner.id());
        rows.execute("UPDATE person SET home = ?, findable = findable || ' drift' WHERE id = ?", id, member.id());
        return id;
    }

    /** A picture of this person; it is none that could be shown. */
    String avatar(Person person) {
        rows.execute("INSERT INTO avatar (person, image, small) VALUES (?, 'large', 'small')", person.id());
        rows.execute("UPDATE person SET avatar = 'abc' WHERE id = ?", person.id());
        return "abc";
    }

    UUID team(String name, Map<Person, String> members) {
        UUID id = Ids.next();
        rows.execute("INSERT INTO team (id, name, members) VALUES (?, ?, ?)", id, name, members.size());
        members.forEach((person, role) ->
                rows.execute("INSERT INTO team_member (team, person, role) VALUES (?, ?, ?)", id, person.id(), role));
        return id;
    }

    /** @param parent the unit above, or null */
    UUID unit(String name, UUID parent) {
        UUID id = Ids.next();
        rows.execute(
                "INSERT INTO unit (id, code, name, folded, parent) VALUES (?, ?, ?, ?, ?)",
                id,
                id.toString(),
                name,
                FoldedName.of(name),
                parent);
        return id;
    }

    UUID channel(Person maker, UUID inTeam, String name) {
        return channel(maker, inTeam, Map.of("name", name));
    }

    UUID channel(Person maker, UUID inTeam, Map<String, ?> as) {
        return maker.client()
                .post("/api/teams/" + inTeam + "/channels", as)
                .expect(201)
                .id();
    }

    UUID chat(Person opener, List<UUID> members, String name) {
        Map<String, ?> body = name == null ? Map.of("members", members) : Map.of("members", members, "name", name);
        return opener.client().post("/api/chats", body).expect(201).id();
    }

    UUID post(Person author, UUID conversation, String markdown) {
        return author.client()
                .post(messages(conversation), Map.of("clientId", UUID.randomUUID(), "markdown", markdown))
                .expect(201)
                .id();
    }

    UUID reply(Person author, UUID conversation, UUID root, String markdown) {
        return author.client()
                .post(
                        messages(conversation),
                        Map.of("clientId", UUID.randomUUID(), "markdown", markdown, "replyTo", root))
                .expect(201)
                .id();
    }

    /** A post that everybody is to have read tomorrow. */
    UUID mustRead(Person author, UUID conversation) {
        return author.client()
                .post(
                        messages(conversation),
                        Map.of(
                                "clientId",
                                UUID.randomUUID(),
                                "markdown",
                                "Ny vagtplan",
                                "mustRead",
                                Map.of("at", Time.today().plusDays(1) + "T12:00")))
                .expect(201)
                .id();
    }

    UUID urgent(Person author, UUID conversation) {
        return author.client()
                .post(messages(conversation), Map.of("clientId", UUID.randomUUID(), "markdown", "Kom!", "urgent", true))
                .expect(201)
                .id();
    }

    /** The guest is new in the group, and what was said so far is not theirs. */
    void hideFromGuest() {
        String members = "/api/chats/" + group + "/members";
        guest.client().delete(members + "/" + guest.id()).expect(204);
        owner.client()
                .post(members, Map.of("person", guest.id(), "history", "nothing"))
                .expect(204);
    }

    /** Something that was there before the team was archived. */
    UUID beforeTheArchive(Function<UUID, UUID> inChannel) {
        rows.execute("UPDATE team SET archived_at = NULL WHERE id = ?", archivedTeam);
        UUID made = inChannel.apply(archivedChannel);
        rows.execute("UPDATE team SET archived_at = now() WHERE id = ?", archivedTeam);
        return made;
    }

    /** Yes or no, for everybody to see. */
    UUID poll(Person author, UUID conversation) {
        return poll(author, conversation, false);
    }

    UUID poll(Person author, UUID conversation, boolean isAnonymous) {
        return author.client()
                .post(
                        messages(conversation),
                        Map.of(
                                "clientId",
                                UUID.randomUUID(),
                                "markdown",
                                "Kage på fredag?",
                                "poll",
                                Map.of("options", List.of("Ja", "Nej"), "anonymous", isAnonymous)))
                .expect(201)
                .id();
    }

    /** A tag for one person of a team. */
    UUID tag(UUID ofTeam, String name, Person person) {
        UUID id = Ids.next();
        rows.execute("INSERT INTO tag (id, team, name) VALUES (?, ?, ?)", id, ofTeam, name);
        rows.execute("INSERT INTO tag_member (tag, person) VALUES (?, ?)", id, person.id());
        return id;
    }

    /** A message that waits for tomorrow. */
    UUID scheduled(Person author, UUID conversation) {
        return author.client()
                .post(
                        "/api/scheduled",
                        Map.of(
                                "clientId",
                                UUID.randomUUID(),
                                "conversation",
                                conversation,
                                "markdown",
                                "Godmorgen",
                                "at",
                                Time.today().plusDays(1) + "T08:00"))
                .expect(201)
                .id();
    }

    /** A message's {@code seq}. */
    long placeOf(UUID message) {
        return Long.parseLong(
                rows.list("SELECT seq FROM message WHERE id = ?", message).getFirst());
    }

    static String messages(UUID conversation) {
        return "/api/conversations/" + conversation + "/messages";
    }

    static String message(UUID conversation, UUID message) {
        return messages(conversation) + "/" + message;
    }
}
