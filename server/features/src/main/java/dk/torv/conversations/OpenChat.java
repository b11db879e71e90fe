package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.ChatStore.NewConversation;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens a chat: alone the self chat, with one other the direct chat of the two, otherwise (or with a name) a new group.
 * Self and direct chats exist once, also when two people open theirs at the same moment.
 */
@Singleton
public class OpenChat {
    static final int LARGEST_GROUP = 250;

    private final Database database;
    private final ChatStore chats;
    private final People people;
    private final Audit audit;
    private final Bus bus;

    @Inject
    OpenChat(Database database, ChatStore chats, People people, Audit audit, Bus bus) {
        this.database = database;
        this.chats = chats;
        this.people = people;
        this.audit = audit;
        this.bus = bus;
    }

    /** @param members those to talk with; the actor may be among them or not */
    public record Command(List<UUID> members, Optional<String> name) {}

    /** @param created false when the chat was there */
    public record Result(UUID conversation, boolean created) {}

    public Result open(Actor actor, Command command) {
        Set<UUID> members = new LinkedHashSet<>(command.members());
        members.add(actor.person());
        if (members.size() > LARGEST_GROUP) {
            throw Refusal.invalid("members", "too-many-members").asException();
        }
        Optional<String> name = command.name().map(given -> Input.name("name", given));
        if (!people.visible(actor.person(), members).containsAll(members)) {
            throw Refusal.invalid("members", "unknown-person").asException();
        }
        if (members.size() > 2 || (members.size() == 2 && name.isPresent())) {
            return database.inTransaction(() -> createGroup(actor, members, name.orElse(null)));
        }
        return openOnly(actor, members);
    }

    private Result openOnly(Actor actor, Set<UUID> members) {
        String pairKey = PairKey.of(members);
        return chats.findByPair(pairKey)
                .map(there -> new Result(there, false))
                .orElseGet(() -> database.inTransaction(() -> createOnly(actor, members, pairKey)));
    }

    private Result createOnly(Actor actor, Set<UUID> members, String pairKey) {
        Kind kind = members.size() == 1 ? Kind.SELF : Kind.DIRECT;
        UUID id = Ids.next();
        if (!create(actor, id, kind, members, null, pairKey)) {
            return new Result(chats.findByPair(pairKey).orElseThrow(), false);
        }
        return new Result(id, true);
    }

    private Result createGroup(Actor actor, Set<UUID> members, String name) {
        UUID id = Ids.next();
        create(actor, id, Kind.GROUP, members, name, null);
        audit.record(actor.person(), "group.create", id, Map.of("members", members.size()));
        return new Result(id, true);
    }

    private boolean create(Actor actor, UUID id, Kind kind, Set<UUID> members, String name, String pairKey) {
        var now = Time.now();
        if (!chats.create(NewConversation.chat(id, kind, name, pairKey, actor.person(), members.size(), now))) {
            return false;
        }
        chats.addFirstMembers(id, null, members, now);
        database.afterCommit(() -> {
            members.forEach(member -> bus.publish(new Event.AccessChanged(member, id)));
            bus.publish(new Event.ToPeople(members, ConversationEvent.changed(id), false));
        });
        return true;
    }
}
