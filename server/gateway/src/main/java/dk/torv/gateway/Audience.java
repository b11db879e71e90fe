package dk.torv.gateway;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who receives what: asked by the gateway, answered by conversations. All calls may block and read the database. */
public interface Audience {
    /** What a person's sockets listen to: the ids of their teams (for all standard channels) and of their chats. */
    Set<UUID> topicsOf(UUID person);

    /** Those of the given people who listen to a topic. */
    Set<UUID> membersAmong(UUID topic, Collection<UUID> people);

    /** The topic of a conversation that this person may see, empty otherwise. */
    Optional<UUID> topicOf(UUID person, UUID conversation);

    /** How many members a topic has; typing is silent above 200. */
    int membersOf(UUID topic);

    /** Those of the given people whom this person may watch the presence of. */
    Set<UUID> visiblePeople(UUID person, List<UUID> people);
}
