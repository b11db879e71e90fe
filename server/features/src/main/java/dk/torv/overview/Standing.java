package dk.torv.overview;

import dk.torv.access.BannerView;
import dk.torv.access.Office;
import dk.torv.access.Offices;
import dk.torv.access.TimeLimits;
import dk.torv.drafts.ListDrafts;
import dk.torv.guests.ListGuests;
import dk.torv.kernel.Actor;
import dk.torv.later.ListScheduled;
import dk.torv.overview.BootstrapView.MayView;
import dk.torv.people.Look;
import dk.torv.people.Organisation;
import dk.torv.previews.LinkPreviews;
import dk.torv.saved.ListSaved;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * What the bootstrap says beside the list: the organisation's name and look, what it has decided, how one person stands towards it,
 * and how much they have left unfinished.
 */
@Singleton
class Standing {
    private final Offices offices;
    private final ListGuests guests;
    private final Organisation organisation;
    private final ListDrafts drafts;
    private final ListScheduled scheduled;
    private final ListSaved saved;
    private final LinkPreviews linkPreviews;

    @Inject
    Standing(
            Offices offices,
            ListGuests guests,
            Organisation organisation,
            ListDrafts drafts,
            ListScheduled scheduled,
            ListSaved saved,
            LinkPreviews linkPreviews) {
        this.offices = offices;
        this.guests = guests;
        this.organisation = organisation;
        this.drafts = drafts;
        this.scheduled = scheduled;
        this.saved = saved;
        this.linkPreviews = linkPreviews;
    }

    /** As {@link BootstrapView} has them. */
    record Present(
            Look look,
            BannerView banner,
            TimeLimits limits,
            MayView may,
            Integer guestsEnding,
            Integer drafts,
            Integer scheduled,
            Integer saved,
            Boolean linkPreviews) {}

    Present of(Actor actor) {
        Office office = offices.of(actor);
        int ending = actor.isGuest() ? 0 : guests.countEnding(actor);
        return new Present(
                organisation.look(),
                BannerView.shown(office.policy()),
                TimeLimits.of(office.policy()),
                new MayView(
                        office.refusalToCreateTeam().isEmpty(),
                        office.refusalToInviteGuests().isEmpty(),
                        office.mayAdminister()),
                orNull(ending),
                orNull(drafts.count(actor)),
                orNull(scheduled.count(actor)),
                orNull(saved.count(actor)),
                linkPreviews.isOn() ? true : null);
    }

    private static Integer orNull(int count) {
        return count == 0 ? null : count;
    }
}
