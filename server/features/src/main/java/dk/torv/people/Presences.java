package dk.torv.people;

import dk.torv.gateway.PresenceBoard;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Puts the presence that the gateway knows beside what the database knows. */
@Singleton
class Presences {
    private final PresenceBoard board;

    @Inject
    Presences(PresenceBoard board) {
        this.board = board;
    }

    PersonView with(PersonView person) {
        return person.withPresence(board.presenceOf(person.id()));
    }
}
