package dk.torv.load;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** What one client has of each conversation, by the arithmetic of {@code rev} that the protocol describes. */
final class OrderCheck {
    private final Map<UUID, Place> places = new HashMap<>();

    /** How a change arrived. */
    enum Verdict {
        /** The one that was due. */
        NEXT,
        /** One or more before it have not come yet. */
        AHEAD,
        /** It came after a later one. */
        LATE,
        /** It had come before. */
        REPEATED
    }

    /** Everything up to {@code known} is here, and some beyond a hole. */
    private static final class Place {
        private long known;
        private final TreeSet<Long> beyond = new TreeSet<>();

        Place(long known) {
            this.known = known;
        }

        void reach(long rev) {
            known = Math.max(known, rev);
            beyond.headSet(known, true).clear();
            while (beyond.remove(known + 1)) {
                known++;
            }
        }
    }

    /** The client has read everything up to {@code rev} over HTTP. */
    void reach(UUID conversation, long rev) {
        places.computeIfAbsent(conversation, id -> new Place(rev)).reach(rev);
    }

    /** @param after nothing lies between it and {@code rev}; {@code rev - 1} when the event does not say */
    Verdict arrived(UUID conversation, long rev, long after) {
        Place place = places.computeIfAbsent(conversation, id -> new Place(after));
        if (rev <= place.known || place.beyond.contains(rev)) {
            return Verdict.REPEATED;
        }
        boolean late = !place.beyond.isEmpty() && rev < place.beyond.last();
        boolean due = after <= place.known;
        if (due) {
            place.reach(rev);
        } else {
            place.beyond.add(rev);
        }
        if (late) {
            return Verdict.LATE;
        }
        return due ? Verdict.NEXT : Verdict.AHEAD;
    }

    /** Up to which rev the client has everything, or -1 when it has never heard of the conversation. */
    long known(UUID conversation) {
        Place place = places.get(conversation);
        return place == null ? -1 : place.known;
    }

    /** Whether the client has this change already, perhaps beyond a hole. */
    boolean has(UUID conversation, long rev) {
        Place place = places.get(conversation);
        return place != null && (rev <= place.known || place.beyond.contains(rev));
    }

    boolean hasHole(UUID conversation) {
        Place place = places.get(conversation);
        return place != null && !place.beyond.isEmpty();
    }
}
