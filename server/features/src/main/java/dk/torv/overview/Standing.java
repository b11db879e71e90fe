package dk.torv.overview;

import dk.torv.access.BannerView;
import dk.torv.access.Office;
import dk.torv.access.Offices;
import dk.torv.access.TimeLimits;
import dk.torv.guests.ListGuests;
import dk.torv.kernel.Actor;
import dk.torv.overview.BootstrapView.MayView;
import dk.torv.people.Look;
import dk.torv.people.Organisation;
import dk.torv.previews.LinkPreviews;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * What the bootstrap says beside the list: the organisation's look, what it has decided, how one person stands towards it, and how
 * much they have left unfinished.
 */
@Singleton
class Standing {
    private final Offices offices;
    private final ListGuests guests;
    private final Organisation organisation;
    private final LinkPreviews linkPreviews;
    private final Unfinished unfinished;

    @Inject
    Standing(
            Offices offices,
            ListGuests guests,
            Organisation organisation,
            LinkPreviews linkPreviews,
            Unfinished unfinished) {
        this.offices = offices;
        this.guests = guests;
        this.organisation = organisation;
        this.linkPreviews = linkPreviews;
        this.unfinished = unfinished;
    }

    /** As {@link BootstrapView} has them. */
    record Present(
            Look look,
            BannerView banner,
            TimeLimits limits,
            MayView may,
            Integer guestsEnding,
            Boolean linkPreviews,
            Unfinished.Counts unfinished) {}

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
                ending == 0 ? null : ending,
                linkPreviews.isOn() ? true : null,
                unfinished.of(actor));
    }
}
