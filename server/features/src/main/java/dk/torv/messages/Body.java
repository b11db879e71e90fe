package dk.torv.messages;

import dk.torv.conversations.ReadTags;
import dk.torv.conversations.Seat;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.messages.markdown.Markdown;
import dk.torv.messages.markdown.Markdown.Mentions;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Checks what a person wrote before anything is stored: clean Markdown, at most fifty mentions, nobody they cannot see, and the
 * team and its tags only where there is one.
 */
@Singleton
class Body {
    private static final int MOST_MENTIONS = 50;

    private final People people;
    private final ReadTags tags;

    @Inject
    Body(People people, ReadTags tags) {
        this.people = people;
        this.tags = tags;
    }

    /**
     * Text that may be stored.
     *
     * @param markdown NFC, without control and direction characters
     * @param mentions whom it mentions
     */
    record Checked(String markdown, Mentions mentions) {
        /** SHA-256 over where it goes, what it asks and what it says: tells a repeated post from another one under the same key. */
        byte[] hash(UUID conversation, UUID replyTo, Optional<Ask> ask) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(bytes(conversation));
                digest.update(replyTo == null ? new byte[16] : bytes(replyTo));
                ask.ifPresent(given -> digest.update(given.toString().getBytes(StandardCharsets.UTF_8)));
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

    Checked check(Actor actor, Seat seat, String written) {
        String markdown = switch (Markdown.clean(written)) {
            case Markdown.Clean clean -> clean.text();
            case Markdown.Refused refused -> throw refused.refusal().asException();
        };
        Mentions mentions = Markdown.mentions(markdown);
        if (mentions.people().size() + mentions.tags().size() > MOST_MENTIONS) {
            throw Refusal.invalid("markdown", "too-many-mentions").asException();
        }
        Set<UUID> named = mentions.people();
        if (!named.isEmpty() && !people.visible(actor.person(), named).containsAll(named)) {
            throw Refusal.invalid("markdown", "unknown-person").asException();
        }
        if (mentions.isWide()) {
            checkWide(seat, mentions);
        }
        return new Checked(markdown, mentions);
    }

    private void checkWide(Seat seat, Mentions mentions) {
        if (seat.team().isEmpty() && (mentions.team() || !mentions.tags().isEmpty())) {
            throw Refusal.invalid("markdown", "no-team-here").asException();
        }
        seat.refusalToMentionMany().ifPresent(refusal -> {
            throw refusal.asException();
        });
        if (!mentions.tags().isEmpty() && !tags.areIn(seat.team().orElseThrow(), mentions.tags())) {
            throw Refusal.invalid("markdown", "unknown-tag").asException();
        }
    }
}
