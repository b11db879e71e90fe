package dk.torv.later;

import dk.torv.kernel.Actor;
import dk.torv.later.ScheduledStore.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Somebody's messages that wait to be sent, the next first. */
@Singleton
public class ListScheduled {
    private final ScheduledStore store;

    @Inject
    ListScheduled(ScheduledStore store) {
        this.store = store;
    }

    public List<ScheduledView> of(Actor actor) {
        return store.list(actor.person()).stream().map(Scheduled::view).toList();
    }

    public int count(Actor actor) {
        return store.count(actor.person());
    }
}
