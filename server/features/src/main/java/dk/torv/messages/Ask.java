package dk.torv.messages;

import dk.torv.conversations.Seat;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Refusal;
import dk.torv.messages.MessageView.MustRead;
import java.time.Instant;
import java.util.Optional;

/** What a post asks of those who read it, beside what it says. */
public sealed interface Ask {
    /** Why this person may not ask that here and now. */
    Optional<Refusal> refusal(Seat seat, boolean reply);

    /** As it is shown before anybody has answered. */
    MustRead shown();

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
        public MustRead shown() {
            return new MustRead(deadline(), 0, null);
        }
    }
}
