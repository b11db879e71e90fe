package dk.torv;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.torv.bus.Bus;
import dk.torv.conversations.AddMember;
import dk.torv.conversations.AddMember.History;
import dk.torv.conversations.CreateChannel;
import dk.torv.conversations.FollowRules;
import dk.torv.conversations.OpenChat;
import dk.torv.database.Database;
import dk.torv.feed.Feed;
import dk.torv.gateway.Changes;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.kernel.Time;
import dk.torv.messages.MessageView;
import dk.torv.messages.PostMessage;
import dk.torv.notifications.ReadQuietTimes;
import dk.torv.people.Findable;
import dk.torv.people.FoldedName;
import dk.torv.people.QuietTimes;
import dk.torv.testkit.Sql;
import dk.torv.testkit.TestDatabase;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The features on a database of their own, each wired through its constructor as in the program, and the few words in which
 * tests say who talks with whom.
 */
public final class Features {
    private final DataSource source = TestDatabase.fresh();
    private final Sql sql = new Sql(source);
    private final Map<Class<?>, Object> made = new HashMap<>();

    public Features() {
        made.put(DataSource.class, source);
        made.put(String.class, "test"); // the build's name
        made.put(
                ObjectMapper.class,
                new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL));
        made.put(Changes.class, get(Feed.class));
        made.put(QuietTimes.class, get(ReadQuietTimes.class));
        made.put(List.class, List.of(get(FollowRules.class))); // who hears of changes of people
    }

    /** The one object of this class, made with its {@code @Inject} constructor or its only one. */
    public synchronized <T> T get(Class<T> type) {
        if (type == Optional.class) {
            return type.cast(Optional.empty()); // a setting that is not set
        }
        Object there = made.get(type);
        if (there == null) {
            there = make(type);
            made.put(type, there);
        }
        return type.cast(there);
    }

    public Sql sql() {
        return sql;
    }

    public DataSource source() {
        return source;
    }

    public Database database() {
        return get(Database.class);
    }

    public Bus bus() {
        return get(Bus.class);
    }

    public Actor person(String name) {
        return person(name, Role.MEMBER);
    }

    public Actor person(String name, Role role) {
        UUID id = Ids.next();
        sql.run(
                "INSERT INTO person (id, login, name, folded, findable, role) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                id.toString(),
                name,
                FoldedName.of(name),
                Findable.of(name, null, null),
                role.wire());
        return new Actor(id, Ids.next(), role, "da");
    }

    public List<Actor> people(int number) {
        return Stream.iterate(1, n -> n + 1)
                .limit(number)
                .map(n -> person("Person " + n))
                .toList();
    }

    public UUID direct(Actor one, Actor other) {
        return get(OpenChat.class)
                .open(one, new OpenChat.Command(List.of(other.person()), Optional.empty()))
                .conversation();
    }

    public UUID group(Actor first, Actor... others) {
        List<UUID> members = Arrays.stream(others).map(Actor::person).toList();
        return get(OpenChat.class)
                .open(first, new OpenChat.Command(members, Optional.of("Gruppen")))
                .conversation();
    }

    public void add(Actor adder, UUID conversation, Actor added, History history) {
        get(AddMember.class).add(adder, new AddMember.Command(conversation, added.person(), history));
    }

    /** A team, the first its owner. */
    public UUID team(Actor owner, Actor... members) {
        UUID team = Ids.next();
        sql.run("INSERT INTO team (id, name, members) VALUES (?, 'Holdet', ?)", team, 1 + members.length);
        join(team, owner, "owner");
        for (Actor member : members) {
            join(team, member, "member");
        }
        return team;
    }

    public UUID channel(Actor owner, UUID team) {
        return get(CreateChannel.class).create(owner, CreateChannel.Command.standard(team, "Nyheder"));
    }

    private void join(UUID team, Actor person, String role) {
        sql.run(
                "INSERT INTO team_member (team, person, role, joined_at) VALUES (?, ?, ?, ?)",
                team,
                person.person(),
                role,
                Time.now());
    }

    public MessageView post(Actor author, UUID conversation, String markdown) {
        return post(author, new PostMessage.Command(conversation, Ids.next(), markdown, Optional.empty()))
                .message();
    }

    public MessageView reply(Actor author, MessageView root, String markdown) {
        return post(author, new PostMessage.Command(root.conversation(), Ids.next(), markdown, Optional.of(root.id())))
                .message();
    }

    public PostMessage.Result post(Actor author, PostMessage.Command command) {
        return get(PostMessage.class).post(author, command);
    }

    /** What the work was refused with, empty when it went through. */
    public Optional<Refusal> refused(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal.Refused e) {
            return Optional.of(e.refusal());
        }
    }

    private Object make(Class<?> type) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        Constructor<?> constructor = Arrays.stream(all)
                .filter(one -> one.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElse(all[0]);
        Object[] parameters =
                Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray();
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(parameters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }
}
