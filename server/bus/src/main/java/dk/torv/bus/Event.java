package dk.torv.bus;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What one part of Torv tells the sockets after its transaction has committed. */
public sealed interface Event {

    /**
     * A numbered change of a conversation: everybody who may see it gets {@code json}, in the order of {@code rev}.
     *
     * @param topic whose members receive it: the team of a standard channel, otherwise the conversation itself
     * @param accessVersion how often membership had changed by then: whoever knows an older one asks again who is in
     * @param json one JSON object without line breaks, the same for all receivers
     */
    record Changed(UUID conversation, UUID topic, long rev, long accessVersion, String json) implements Event {
        public Changed {
            Objects.requireNonNull(conversation);
            Objects.requireNonNull(topic);
            Objects.requireNonNull(json);
        }
    }

    /** Something unnumbered for some people's devices; {@code ephemeral} events are the first to be dropped for a slow reader. */
    record ToPeople(Set<UUID> people, String json, boolean ephemeral) implements Event {
        public ToPeople {
            people = Set.copyOf(people);
        }
    }

    /** Something unnumbered and droppable for everyone in a topic except its cause, such as typing. */
    record ToTopic(UUID topic, UUID except, String json) implements Event {}

    /**
     * Something about the organisation for everyone's devices, such as its banner. Only the newest of a {@code kind} counts: who
     * connects later is told that one after the greeting.
     */
    record ToEveryone(String kind, String json) implements Event {}

    /** A person's memberships changed: their sockets ask the audience again before anything more is delivered. */
    record AccessChanged(UUID person, UUID conversation) implements Event {}

    /** A conversation of a topic is new or looks different: its members' clients ask for it. */
    record TopicChanged(UUID topic, UUID conversation) implements Event {}

    /**
     * Who is in a team has changed, or how it looks. The sockets of these people ask the audience again before anything more is
     * delivered, and are told of the team; with no people everybody in the team is asked about.
     *
     * @param gone whether it is no longer these people's
     */
    record TeamChanged(UUID team, Set<UUID> people, boolean gone) implements Event {
        public TeamChanged {
            people = Set.copyOf(people);
        }
    }

    /** A session ended: its sockets close. */
    record SessionEnded(UUID session) implements Event {}

    /** Many sessions ended at once. */
    record SessionsEnded(Set<UUID> sessions) implements Event {
        public SessionsEnded {
            sessions = Set.copyOf(sessions);
        }
    }

    /**
     * How a person wants to be seen changed; told to those who watch them.
     *
     * @param presence null for automatic
     * @param until when it is automatic again; null: until they choose otherwise
     */
    record PresenceChanged(UUID person, String presence, Instant until) implements Event {}
}
