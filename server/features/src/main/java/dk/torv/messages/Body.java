package dk.torv.messages;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.markdown.Markdown;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;

/** Checks what a person wrote before anything is stored: clean Markdown, at most fifty mentions, nobody they cannot see. */
@Singleton
class Body {
    private static final int MOST_MENTIONS = 50;

    private final People people;

    @Inject
    Body(People people) {
        this.people = people;
    }

    /**
     * Text that may be stored.
     *
     * @param markdown NFC, without control and direction characters
     * @param mentions whom it mentions
     */
    record Checked(String markdown, Set<UUID> mentions) {
        /** SHA-256 over where it goes and what it says: tells a repeated post from another one under the same key. */
        byte[] hash(UUID conversation, UUID replyTo) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(bytes(conversation));
                digest.update(replyTo == null ? new byte[16] : bytes(replyTo));
                return digest.digest(markdown.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static byte[] bytes(UUID id) {
            return ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
        }
    }

    Checked check(Actor actor, String written) {
        String markdown = switch (Markdown.clean(written)) {
            case Markdown.Clean clean -> clean.text();
            case Markdown.Refused refused -> throw refused.refusal().asException();
        };
        Set<UUID> mentions = Markdown.mentions(markdown);
        if (mentions.size() > MOST_MENTIONS) {
            throw Refusal.invalid("markdown", "too-many-mentions").asException();
        }
        if (!mentions.isEmpty() && !people.visible(actor.person(), mentions).containsAll(mentions)) {
            throw Refusal.invalid("markdown", "unknown-person").asException();
        }
        return new Checked(markdown, mentions);
    }
}
