package dk.torv.access;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who sent the request being answered. The edge sets it before a resource runs. */
@RequestScoped
public class CurrentActor {
    private Actor signedIn;

    /** Refuses when nobody is signed in. */
    public Actor actor() {
        return find().orElseThrow(() -> Refusal.signedOut().asException());
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(signedIn);
    }

    public void set(Actor actor) {
        signedIn = actor;
    }
}
