package dk.torv.notifications;

import dk.torv.conversations.Kind;
import dk.torv.conversations.Level;
import java.time.Instant;

/** Decides how somebody is told of a message: here and nowhere else. Clients show what comes of it and decide nothing. */
final class Telling {
    private Telling() {}

    static How notify(Post post, Reader reader, Settings settings, Instant time) {
        if (post.author().equals(reader.person()) || post.kind() == Kind.SELF) {
            return How.NONE;
        }
        if (post.urgent()) {
            return urgently(post, reader, settings, time);
        }
        if (reader.muted()) {
            return post.named().contains(reader.person()) ? How.BADGE : How.NONE;
        }
        if (!wants(post, reader, settings)
                || !reader.disturbable()
                || settings.quiet().include(time)) {
            return How.BADGE;
        }
        return reader.active() ? How.SOUND : How.PUSH;
    }

    /** No level and no silence of a chat holds it back; rest does: who has asked not to be disturbed is told when that is over. */
    private static How urgently(Post post, Reader reader, Settings settings, Instant time) {
        if (post.heeded().contains(reader.person())) {
            return How.NONE;
        }
        if (!reader.disturbable() || settings.quiet().include(time)) {
            return How.BADGE;
        }
        return reader.active() ? How.SOUND : How.PUSH;
    }

    private static boolean wants(Post post, Reader reader, Settings settings) {
        return switch (level(post, reader, settings)) {
            case ALL -> true;
            case MENTIONS ->
                post.mentions(reader.person())
                        || (reader.follows() && reader.person().equals(post.threadAuthor()))
                        || post.saysAnyOf(settings.keywords());
            case NONE -> false;
        };
    }

    /** What is chosen for the thread comes before what is chosen for the conversation, and that before the settings. */
    private static Level level(Post post, Reader reader, Settings settings) {
        Level here = reader.level().orElse(post.kind() == Kind.CHANNEL ? settings.channels() : settings.chats());
        if (!post.isReply()) {
            return here;
        }
        if (reader.threadLevel().isPresent()) {
            return reader.threadLevel().get();
        }
        if (reader.level().filter(Level.NONE::equals).isPresent()) {
            return Level.NONE;
        }
        if (!reader.follows() && post.kind() != Kind.DIRECT) {
            return here == Level.NONE ? Level.NONE : Level.MENTIONS;
        }
        return settings.threads();
    }
}
