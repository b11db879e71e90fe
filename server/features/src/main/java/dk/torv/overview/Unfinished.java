package dk.torv.overview;

import dk.torv.activity.ListActivity;
import dk.torv.drafts.ListDrafts;
import dk.torv.kernel.Actor;
import dk.torv.later.ListScheduled;
import dk.torv.mustread.ListMustReads;
import dk.torv.saved.ListSaved;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** How much one person has left unfinished, or has waiting, outside the list of conversations. */
@Singleton
class Unfinished {
    private final ListDrafts drafts;
    private final ListScheduled scheduled;
    private final ListSaved saved;
    private final ListActivity activity;
    private final ListMustReads mustReads;

    @Inject
    Unfinished(
            ListDrafts drafts,
            ListScheduled scheduled,
            ListSaved saved,
            ListActivity activity,
            ListMustReads mustReads) {
        this.drafts = drafts;
        this.scheduled = scheduled;
        this.saved = saved;
        this.activity = activity;
        this.mustReads = mustReads;
    }

    /** As {@link BootstrapView} has them: null where there is nothing. */
    record Counts(Integer drafts, Integer scheduled, Integer saved, Integer activity, Integer mustReads) {}

    Counts of(Actor actor) {
        return new Counts(
                orNull(drafts.count(actor)),
                orNull(scheduled.count(actor)),
                orNull(saved.count(actor)),
                orNull(activity.count(actor)),
                orNull(mustReads.count(actor)));
    }

    private static Integer orNull(int count) {
        return count == 0 ? null : count;
    }
}
