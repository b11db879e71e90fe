package dk.torv.messages;

import dk.torv.kernel.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the ids whose names a reader may need, without parsing: also those inside code, which does no harm. */
final class MentionedPeople {
    private static final Pattern MENTION = Pattern.compile("<torv:person/([0-9a-fA-F-]{36})>");

    private MentionedPeople() {}

    static Stream<UUID> in(String markdown) {
        return MENTION.matcher(markdown)
                .results()
                .map(match -> Ids.parse(match.group(1)))
                .flatMap(Optional::stream);
    }
}
