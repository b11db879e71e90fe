package dk.torv.notifications;

import static dk.torv.conversations.Kind.CHANNEL;
import static dk.torv.conversations.Kind.DIRECT;
import static dk.torv.conversations.Kind.GROUP;
import static dk.torv.conversations.Kind.SELF;
import static dk.torv.conversations.Level.ALL;
import static dk.torv.conversations.Level.MENTIONS;
import static dk.torv.conversations.Level.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.torv.conversations.Kind;
import dk.torv.conversations.Level;
import dk.torv.notifications.QuietHours.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told how, line by line. */
class TellingTest {
    private static final UUID ANE = new UUID(0, 1);
    private static final UUID BO = new UUID(0, 2);
    private static final UUID CHEN = new UUID(0, 3);

    /** A Saturday at noon in Denmark. */
    private static final Instant NOON = Instant.parse("2026-11-28T11:00:00Z");

    private static final QuietHours QUIET_SATURDAY = new QuietHours(
            ZoneId.of("Europe/Copenhagen"),
            List.of(new Period(DayOfWeek.SATURDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))));

    private static final Settings USUAL = Settings.USUAL;
    private static final Settings SILENT = new Settings(NONE, NONE, NONE, List.of(), QuietHours.NONE);
    private static final Settings EVERYTHING = new Settings(ALL, ALL, ALL, List.of(), QuietHours.NONE);
    private static final Settings CALLED_ONLY = new Settings(MENTIONS, MENTIONS, MENTIONS, List.of(), QuietHours.NONE);
    private static final Settings WORDS =
            new Settings(ALL, MENTIONS, ALL, List.of("Ålborg", "vagt plan", "Søren"), QuietHours.NONE);
    private static final Settings WORDS_ONLY = new Settings(NONE, NONE, NONE, List.of("Ålborg"), QuietHours.NONE);
    private static final Settings AT_REST = new Settings(ALL, ALL, ALL, List.of(), QUIET_SATURDAY);

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("one's own message", post(DIRECT).by(BO), bo(), USUAL, How.NONE),
                arguments("one's own, naming oneself", post(GROUP).by(BO).naming(BO), bo(), USUAL, How.NONE),
                arguments("one's notes to oneself", post(SELF).by(ANE), bo(), USUAL, How.NONE),
                arguments("a direct message", post(DIRECT), bo(), USUAL, How.SOUND),
                arguments("a direct message to somebody who is away", post(DIRECT), bo().away(), USUAL, How.PUSH),
                arguments("a group's message", post(GROUP), bo(), USUAL, How.SOUND),
                arguments("a channel's message", post(CHANNEL), bo(), USUAL, How.BADGE),
                arguments("a channel's, when all are wanted", post(CHANNEL), bo(), EVERYTHING, How.SOUND),
                arguments("a channel's, when all of this one are", post(CHANNEL), bo().level(ALL), USUAL, How.SOUND),
                arguments("a chat's, when none are wanted", post(GROUP), bo(), SILENT, How.BADGE),
                arguments("a chat's, when all of this one are", post(GROUP), bo().level(ALL), SILENT, How.SOUND),
                arguments("a chat's, when none of this one are", post(DIRECT), bo().level(NONE), EVERYTHING, How.BADGE),
                arguments("a chat's, when mentions are", post(GROUP), bo(), CALLED_ONLY, How.BADGE),
                arguments("@person in a channel", post(CHANNEL).naming(BO), bo(), USUAL, How.SOUND),
                arguments("@another in a channel", post(CHANNEL).naming(CHEN), bo(), USUAL, How.BADGE),
                arguments("@person in a chat, when mentions are", post(GROUP).naming(BO), bo(), CALLED_ONLY, How.SOUND),
                arguments("@person, when none are", post(CHANNEL).naming(BO), bo(), SILENT, How.BADGE),
                arguments(
                        "@person, when none of this one are",
                        post(CHANNEL).naming(BO),
                        bo().level(NONE),
                        USUAL,
                        How.BADGE),
                arguments("@channel or @team", post(CHANNEL).callingAll(), bo(), USUAL, How.SOUND),
                arguments("@channel, when none are", post(CHANNEL).callingAll(), bo(), SILENT, How.BADGE),
                arguments("a tag one wears is as one's name", post(CHANNEL).naming(BO, CHEN), bo(), USUAL, How.SOUND),
                arguments(
                        "a reply in a thread one follows",
                        post(CHANNEL).inThreadOf(CHEN),
                        bo().following(),
                        USUAL,
                        How.SOUND),
                arguments("a reply in another thread", post(CHANNEL).inThreadOf(CHEN), bo(), USUAL, How.BADGE),
                arguments(
                        "a reply in another thread, all wanted",
                        post(CHANNEL).inThreadOf(CHEN),
                        bo(),
                        EVERYTHING,
                        How.BADGE),
                arguments(
                        "a reply in another thread, naming",
                        post(CHANNEL).inThreadOf(CHEN).naming(BO),
                        bo(),
                        USUAL,
                        How.SOUND),
                arguments("a reply in a group's other thread", post(GROUP).inThreadOf(CHEN), bo(), USUAL, How.BADGE),
                arguments("a reply between two", post(DIRECT).inThreadOf(ANE), bo(), USUAL, How.SOUND),
                arguments(
                        "a reply, when mentions of threads are",
                        post(CHANNEL).inThreadOf(CHEN),
                        bo().following(),
                        CALLED_ONLY,
                        How.BADGE),
                arguments(
                        "an answer to oneself, likewise",
                        post(CHANNEL).inThreadOf(BO),
                        bo().following(),
                        CALLED_ONLY,
                        How.SOUND),
                arguments(
                        "an answer to oneself, no longer followed",
                        post(CHANNEL).inThreadOf(BO),
                        bo(),
                        USUAL,
                        How.BADGE),
                arguments(
                        "a reply, when none of this thread are",
                        post(CHANNEL).inThreadOf(CHEN),
                        bo().following().thread(NONE),
                        EVERYTHING,
                        How.BADGE),
                arguments(
                        "a reply, when all of this thread are",
                        post(CHANNEL).inThreadOf(CHEN),
                        bo().following().thread(ALL),
                        SILENT,
                        How.SOUND),
                arguments(
                        "a thread's level before the channel's",
                        post(CHANNEL).inThreadOf(CHEN),
                        bo().level(NONE).following().thread(ALL),
                        USUAL,
                        How.SOUND),
                arguments(
                        "a reply, when none of the channel are",
                        post(CHANNEL).inThreadOf(CHEN),
                        bo().level(NONE).following(),
                        USUAL,
                        How.BADGE),
                arguments("in a muted chat", post(DIRECT), bo().muted(), USUAL, How.NONE),
                arguments(
                        "in a muted chat, all of it wanted",
                        post(GROUP),
                        bo().muted().level(ALL),
                        EVERYTHING,
                        How.NONE),
                arguments("in a muted channel, named", post(CHANNEL).naming(BO), bo().muted(), USUAL, How.BADGE),
                arguments("in a muted channel, all called", post(CHANNEL).callingAll(), bo().muted(), USUAL, How.NONE),
                arguments("a keyword", post(CHANNEL).saying("Vejret i Ålborg er godt"), bo(), WORDS, How.SOUND),
                arguments(
                        "a keyword spelled otherwise",
                        post(CHANNEL).saying("vejret i AALBORG!"),
                        bo(),
                        WORDS,
                        How.SOUND),
                arguments("a keyword with oe for ø", post(CHANNEL).saying("Spørg **Soeren**"), bo(), WORDS, How.SOUND),
                arguments("a phrase", post(CHANNEL).saying("Ny vagt-plan"), bo(), WORDS, How.SOUND),
                arguments(
                        "only part of a word",
                        post(CHANNEL).saying("Nørresørenby og Ålborggade"),
                        bo(),
                        WORDS,
                        How.BADGE),
                arguments(
                        "a keyword, when none are wanted", post(CHANNEL).saying("Ålborg"), bo(), WORDS_ONLY, How.BADGE),
                arguments(
                        "a keyword in somebody else's thread",
                        post(CHANNEL).inThreadOf(CHEN).saying("Ålborg"),
                        bo(),
                        WORDS,
                        How.SOUND),
                arguments("not to be disturbed", post(DIRECT).naming(BO), bo().undisturbed(), USUAL, How.BADGE),
                arguments(
                        "not to be disturbed, and away",
                        post(DIRECT),
                        bo().undisturbed().away(),
                        USUAL,
                        How.BADGE),
                arguments("in quiet hours", post(DIRECT).naming(BO), bo(), AT_REST, How.BADGE),
                arguments("in quiet hours, away", post(CHANNEL), bo().away(), AT_REST, How.BADGE),
                arguments("an urgent message", post(GROUP).urgent(), bo(), USUAL, How.SOUND),
                arguments("an urgent one to somebody away", post(DIRECT).urgent(), bo().away(), USUAL, How.PUSH),
                arguments("an urgent one of one's own", post(GROUP).by(BO).urgent(), bo(), USUAL, How.NONE),
                arguments("an urgent one, when none are wanted", post(GROUP).urgent(), bo(), SILENT, How.SOUND),
                arguments(
                        "an urgent one, when none of this chat are",
                        post(DIRECT).urgent(),
                        bo().level(NONE),
                        USUAL,
                        How.SOUND),
                arguments("an urgent one in a muted chat", post(GROUP).urgent(), bo().muted(), USUAL, How.SOUND),
                arguments("an urgent one that is heeded", post(GROUP).urgent(BO), bo(), USUAL, How.NONE),
                arguments("an urgent one heeded by another", post(GROUP).urgent(CHEN), bo(), USUAL, How.SOUND),
                arguments("an urgent one at rest", post(GROUP).urgent(), bo(), AT_REST, How.BADGE),
                arguments("an urgent one, undisturbed", post(GROUP).urgent(), bo().undisturbed(), USUAL, How.BADGE),
                arguments("to somebody away, when mentioned", post(CHANNEL).naming(BO), bo().away(), USUAL, How.PUSH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void tells(String what, Given post, Who reader, Settings settings, How how) {
        assertThat(Telling.notify(post.post, reader.reader, settings, NOON)).isEqualTo(how);
    }

    private static Given post(Kind kind) {
        return new Given(new Post(
                new UUID(1, 0),
                new UUID(1, 1),
                7,
                new UUID(1, 0),
                kind,
                ANE,
                null,
                null,
                null,
                Set.of(),
                false,
                false,
                Set.of(),
                Post.folded("Hej")));
    }

    private static Who bo() {
        return new Who(new Reader(BO, false, Optional.empty(), false, Optional.empty(), true, true));
    }

    /** A message in the words of the table. */
    record Given(Post post) {
        Given by(UUID author) {
            return with(author, post.thread(), post.threadAuthor(), post.named(), post.everyone(), post.folded());
        }

        Given naming(UUID... people) {
            return with(
                    post.author(), post.thread(), post.threadAuthor(), Set.of(people), post.everyone(), post.folded());
        }

        Given callingAll() {
            return with(post.author(), post.thread(), post.threadAuthor(), post.named(), true, post.folded());
        }

        Given inThreadOf(UUID author) {
            return with(post.author(), 3L, author, post.named(), post.everyone(), post.folded());
        }

        Given saying(String markdown) {
            return with(
                    post.author(),
                    post.thread(),
                    post.threadAuthor(),
                    post.named(),
                    post.everyone(),
                    Post.folded(markdown));
        }

        private Given with(
                UUID author, Long thread, UUID threadAuthor, Set<UUID> named, boolean everyone, String folded) {
            return new Given(new Post(
                    post.conversation(),
                    post.message(),
                    post.seq(),
                    post.topic(),
                    post.kind(),
                    author,
                    thread,
                    null,
                    threadAuthor,
                    named,
                    everyone,
                    post.urgent(),
                    post.heeded(),
                    folded));
        }

        Given urgent(UUID... heeded) {
            return new Given(new Post(
                    post.conversation(),
                    post.message(),
                    post.seq(),
                    post.topic(),
                    post.kind(),
                    post.author(),
                    post.thread(),
                    post.threadRoot(),
                    post.threadAuthor(),
                    post.named(),
                    post.everyone(),
                    true,
                    Set.of(heeded),
                    post.folded()));
        }
    }

    /** A reader in the words of the table. */
    record Who(Reader reader) {
        Who away() {
            return with(
                    reader.muted(),
                    reader.level(),
                    reader.follows(),
                    reader.threadLevel(),
                    reader.disturbable(),
                    false);
        }

        Who undisturbed() {
            return with(reader.muted(), reader.level(), reader.follows(), reader.threadLevel(), false, reader.active());
        }

        Who muted() {
            return with(
                    true,
                    reader.level(),
                    reader.follows(),
                    reader.threadLevel(),
                    reader.disturbable(),
                    reader.active());
        }

        Who level(Level level) {
            return with(
                    reader.muted(),
                    Optional.of(level),
                    reader.follows(),
                    reader.threadLevel(),
                    reader.disturbable(),
                    reader.active());
        }

        Who following() {
            return with(
                    reader.muted(), reader.level(), true, reader.threadLevel(), reader.disturbable(), reader.active());
        }

        Who thread(Level level) {
            return with(
                    reader.muted(),
                    reader.level(),
                    reader.follows(),
                    Optional.of(level),
                    reader.disturbable(),
                    reader.active());
        }

        private Who with(
                boolean muted,
                Optional<Level> level,
                boolean follows,
                Optional<Level> thread,
                boolean disturbable,
                boolean active) {
            return new Who(new Reader(reader.person(), muted, level, follows, thread, disturbable, active));
        }
    }
}
