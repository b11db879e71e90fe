package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.messages.MessageView.MustRead;
import dk.torv.messages.MessageView.Poll;
import dk.torv.messages.MessageView.PollOption;
import dk.torv.messages.MessageView.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a post asks of those who read it, beside what it says. */
public sealed interface Ask {
    /** Why this person may not ask that here and now. */
    Optional<Refusal> refusal(Seat seat, boolean reply);

    /** Whether the text may call everybody at once. */
    default boolean mayCallAll() {
        return true;
    }

    /** As it is shown before anybody has answered; null when it asks for something else. */
    default MustRead reading() {
        return null;
    }

    /** Likewise. */
    default Poll poll() {
        return null;
    }

    /** Likewise. */
    default Urgency urgency(Instant now) {
        return null;
    }

    /** Everybody who is in the channel then is to have said that they have read and understood it. */
    record Reading(LocalMoment moment) implements Ask {
        Instant deadline() {
            return moment.instant();
        }

        @Override
        public Optional<Refusal> refusal(Seat seat, boolean reply) {
            return seat.refusalToAskAll(reply);
        }

        @Override
        public MustRead reading() {
            return new MustRead(deadline(), 0, null);
        }
    }

    /**
     * Everybody in the conversation is asked what the message says, with answers to choose from.
     *
     * @param anonymous whether nobody sees who chose what
     * @param several whether one may choose more than one
     * @param closes empty: when its author ends it
     */
    record Voting(List<String> options, boolean anonymous, boolean several, Optional<LocalMoment> closes)
            implements Ask {
        private static final int FEWEST = 2;
        private static final int MOST = 20;
        private static final int LONGEST = 200;

        public Voting {
            if (options.size() < FEWEST || options.size() > MOST) {
                throw Refusal.invalid("poll", "bad-options").asException();
            }
            options = options.stream()
                    .map(option -> Input.line("poll", Input.required("poll", option), LONGEST, "bad-option"))
                    .toList();
            if (options.stream().anyMatch(String::isEmpty)
                    || Set.copyOf(options).size() < options.size()) {
                throw Refusal.invalid("poll", "bad-option").asException();
            }
        }

        Optional<Instant> closesAt() {
            return closes.map(LocalMoment::instant);
        }

        @Override
        public Optional<Refusal> refusal(Seat seat, boolean reply) {
            return seat.refusalToAskForVotes(reply);
        }

        @Override
        public Poll poll() {
            return new Poll(
                    options.stream().map(option -> new PollOption(option, 0)).toList(),
                    0,
                    anonymous,
                    several,
                    closesAt().orElse(null),
                    null);
        }
    }

    /**
     * Those in the chat are told at once and again, each {@link #EVERY} for {@link #FOR}, until they have acknowledged it or answered.
     * It is for few: nobody calls a channel, or everybody at once, in this way.
     */
    record Urgent() implements Ask {
        public static final Duration EVERY = Duration.ofMinutes(5);
        public static final Duration FOR = Duration.ofMinutes(30);

        @Override
        public Optional<Refusal> refusal(Seat seat, boolean reply) {
            return seat.refusalToAskUrgently(reply);
        }

        @Override
        public boolean mayCallAll() {
            return false;
        }

        @Override
        public Urgency urgency(Instant now) {
            return new Urgency(List.of(), now.plus(FOR), false);
        }
    }
}
