package dk.torv.polls;

import dk.torv.polls.PollStore.Poll;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Under what a vote is kept. In an anonymous poll it is a keyed hash of the person's id: while one can vote, one vote a person can be
 * kept to, and whoever has the database and the poll's salt could still find out whose it is. When the poll is closed the salt is
 * gone, and with it any way from a vote to a person.
 */
final class Voter {
    private static final String HMAC = "HmacSHA256";

    private Voter() {}

    /** @return empty when nobody can tell any more */
    static Optional<byte[]> of(Poll poll, UUID person) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        return poll.anonymous() ? poll.salt().map(salt -> hash(salt, id)) : Optional.of(id);
    }

    private static byte[] hash(byte[] salt, byte[] id) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            return mac.doFinal(id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
