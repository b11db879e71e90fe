package dk.torv.access;

import dk.torv.kernel.Actor;
import jakarta.inject.Singleton;
import java.util.UUID;

/** How often a person may do things: generous to people, firm to loops. Refuses with too-many and the seconds to wait. */
@Singleton
public class Limits {
    private final Buckets<UUID> posts = new Buckets<>(30, 5);
    private final Buckets<UUID> changes = new Buckets<>(120, 20);
    private final Buckets<UUID> searches = new Buckets<>(120, 20);
    private final Buckets<UUID> fetches = new Buckets<>(40, 1);

    /** Before the server fetches pages of the web that somebody linked to. */
    public void fetch(Actor actor) {
        fetches.take(actor.person());
    }

    /** Before searching. */
    public void search(Actor actor) {
        searches.take(actor.person());
    }

    /** Before posting a message. */
    public void post(Actor actor) {
        posts.take(actor.person());
    }

    /** Before any other change. */
    public void change(Actor actor) {
        changes.take(actor.person());
    }
}
