package dk.torv.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * Who asks: the signed-in person and the session that speaks for them. Every use case takes one.
 *
 * @param language {@code da} or {@code en}, for sentences in answers
 */
public record Actor(UUID person, UUID session, Role role, String language) {
    public Actor {
        Objects.requireNonNull(person);
        Objects.requireNonNull(session);
        Objects.requireNonNull(role);
        Objects.requireNonNull(language);
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    public boolean isGuest() {
        return role == Role.GUEST;
    }
}
