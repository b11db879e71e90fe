package dk.torv.drafts;

import dk.torv.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody has begun to write, the latest first. */
@Singleton
public class ListDrafts {
    private static final int MOST = 200;

    private final DraftStore store;

    @Inject
    ListDrafts(DraftStore store) {
        this.store = store;
    }

    public List<DraftView> of(Actor actor) {
        return store.list(actor.person(), MOST);
    }

    public int count(Actor actor) {
        return store.count(actor.person());
    }
}
