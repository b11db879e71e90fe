package dk.torv.overview;

import dk.torv.access.BannerView;
import dk.torv.access.Office;
import dk.torv.access.Offices;
import dk.torv.access.TimeLimits;
import dk.torv.guests.ListGuests;
import dk.torv.kernel.Actor;
import dk.torv.overview.BootstrapView.MayView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What the bootstrap says of one person's standing towards the organisation, and of what it has decided. */
@Singleton
class Standing {
    private final Offices offices;
    private final ListGuests guests;

    @Inject
    Standing(Offices offices, ListGuests guests) {
        this.offices = offices;
        this.guests = guests;
    }

    /** As {@link BootstrapView} has them. */
    record Present(BannerView banner, TimeLimits limits, MayView may, Integer guestsEnding) {}

    Present of(Actor actor) {
        Office office = offices.of(actor);
        int ending = actor.isGuest() ? 0 : guests.countEnding(actor);
        return new Present(
                BannerView.shown(office.policy()),
                TimeLimits.of(office.policy()),
                new MayView(
                        office.refusalToCreateTeam().isEmpty(),
                        office.refusalToInviteGuests().isEmpty(),
                        office.mayAdminister()),
                ending == 0 ? null : ending);
    }
}
