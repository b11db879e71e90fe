package dk.torv.overview;

import dk.torv.conversations.ReadTeams;
import dk.torv.conversations.Sections;
import dk.torv.gateway.Changes;
import dk.torv.gateway.Protocol;
import dk.torv.kernel.Actor;
import dk.torv.overview.BootstrapView.OrganisationView;
import dk.torv.people.Me;
import dk.torv.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives a person everything their client opens with. The number of statements is fixed: it follows neither the number of
 * conversations nor the size of the organisation.
 */
@Singleton
public class ReadBootstrap {
    private final ReadOverview overview;
    private final ReadTeams teams;
    private final Sections sections;
    private final People people;
    private final Me me;
    private final Standing standing;
    private final Changes changes;
    private final Protocol protocol;

    @Inject
    ReadBootstrap(
            ReadOverview overview,
            ReadTeams teams,
            Sections sections,
            People people,
            Me me,
            Standing standing,
            Changes changes,
            Protocol protocol) {
        this.overview = overview;
        this.teams = teams;
        this.sections = sections;
        this.people = people;
        this.me = me;
        this.standing = standing;
        this.changes = changes;
        this.protocol = protocol;
    }

    public BootstrapView everything(Actor actor) {
        String cursor = changes.horizon().text(); // first: what happens from here on comes as events
        Standing.Present present = standing.of(actor);
        Unfinished.Counts unfinished = present.unfinished();
        List<ConversationView> conversations = overview.all(actor);
        Stream<UUID> named =
                Stream.concat(Stream.of(actor.person()), conversations.stream().flatMap(overview::namedIn));
        return new BootstrapView(
                me.of(actor.person()),
                new OrganisationView(present.look().organisation()),
                present.look(),
                teams.mine(actor),
                conversations,
                sections.of(actor),
                people.named(named.distinct().toList()),
                cursor,
                changes.epoch(),
                Protocol.VERSION,
                protocol.build(),
                present.banner(),
                present.limits(),
                present.may(),
                present.guestsEnding(),
                unfinished.drafts(),
                unfinished.scheduled(),
                unfinished.saved(),
                present.linkPreviews(),
                unfinished.activity(),
                unfinished.mustReads());
    }
}
