package dk.torv.conversations;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What makes self and direct chats unique: the ids of their people in order of their text. */
final class PairKey {
    private PairKey() {}

    static String of(Collection<UUID> people) {
        return people.stream().map(UUID::toString).sorted().collect(Collectors.joining(":"));
    }
}
