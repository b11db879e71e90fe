package dk.torv.notifications;

import dk.torv.conversations.Level;
import java.util.List;

/**
 * How one person wants to be told of messages.
 *
 * @param chats of those in chats where nothing else is chosen; {@code channels} likewise
 * @param threads of replies in threads they follow
 * @param keywords words and phrases of which they want to be told wherever they stand, as they wrote them
 */
record Settings(Level chats, Level channels, Level threads, List<String> keywords, QuietHours quiet) {
    /** What holds for everybody who has chosen nothing. */
    static final Settings USUAL = new Settings(Level.ALL, Level.MENTIONS, Level.ALL, List.of(), QuietHours.NONE);

    Settings {
        keywords = List.copyOf(keywords);
    }
}
