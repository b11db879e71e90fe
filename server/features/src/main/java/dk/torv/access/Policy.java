package dk.torv.access;

import dk.torv.kernel.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the organisation has decided for everybody. It only holds the decisions: what they mean for one person is said by
 * {@link Office} and, for messages, by the seat in a conversation.
 *
 * @param editing how long after writing it one may edit one's message; empty: always
 * @param deleting likewise for deleting
 * @param editHistory who sees what stood in a message before its edits
 * @param guests whether employees may invite guests
 * @param guestDays the longest a guest may stay at a time
 * @param insightsGroup figures of fewer people than this are held back
 * @param insightsForEveryone whether all employees see the organisation's figures
 */
public record Policy(
        TeamMakers createTeams,
        Optional<Duration> editing,
        Optional<Duration> deleting,
        EditHistory editHistory,
        boolean guests,
        int guestDays,
        int insightsGroup,
        boolean insightsForEveryone,
        Optional<Banner> banner) {

    /** Who may create teams; each includes those after it. */
    public enum TeamMakers {
        EMPLOYEES,
        UNIT_ADMINISTRATORS,
        ADMINISTRATORS;

        /** The name on the wire and in the database. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<TeamMakers> find(String wire) {
            return Arrays.stream(values())
                    .filter(makers -> makers.wire().equals(wire))
                    .findFirst();
        }
    }

    /** Who sees what stood in a message before its edits; each excludes some that the one before includes. */
    public enum EditHistory {
        /** Everyone who sees the message. */
        EVERYONE,
        /** Its author, and who owns the channel. */
        AUTHOR,
        /** It is not kept. What was kept before is seen by nobody. */
        NOBODY;

        /** The name on the wire and in the database. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<EditHistory> find(String wire) {
            return Arrays.stream(values())
                    .filter(who -> who.wire().equals(wire))
                    .findFirst();
        }
    }

    /**
     * What everybody reads above everything else.
     *
     * @param level info, warning or urgent
     * @param until when it goes by itself
     */
    public record Banner(String text, String level, Optional<Instant> until) {
        boolean isShown(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }

    /** Whether a message written then is still young enough to be edited. */
    public boolean letsEdit(Instant writtenAt) {
        return isWithin(editing, writtenAt);
    }

    /** Whether a message written then is still young enough to be deleted by its author. */
    public boolean letsDelete(Instant writtenAt) {
        return isWithin(deleting, writtenAt);
    }

    /** The banner while it is up. */
    public Optional<Banner> shownBanner() {
        return banner.filter(one -> one.isShown(Time.now()));
    }

    private static boolean isWithin(Optional<Duration> limit, Instant writtenAt) {
        return limit.filter(longest -> !writtenAt.plus(longest).isAfter(Time.now()))
                .isEmpty();
    }
}
