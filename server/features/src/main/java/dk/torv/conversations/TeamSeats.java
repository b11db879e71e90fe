package dk.torv.conversations;

import dk.torv.access.Offices;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The one door into teams: every use case asks for the actor's standing first. One statement, whatever the size. */
@Singleton
public class TeamSeats {
    private final TeamStore store;
    private final Offices offices;

    @Inject
    TeamSeats(TeamStore store, Offices offices) {
        this.store = store;
        this.offices = offices;
    }

    /** Refuses whoever may not make new teams, as the organisation has decided. */
    void requireMayCreate(Actor actor) {
        refuse(offices.of(actor).refusalToCreateTeam());
    }

    /** Whether the actor administers a unit, if any is meant. */
    boolean administers(Actor actor, Optional<UUID> unit) {
        return unit.filter(id -> offices.of(actor)
                        .refusalToAdministerUnit(offices.reach(actor, id))
                        .isEmpty())
                .isPresent();
    }

    /** The actor's standing; refuses with not-found for a stranger, a forged id and a team that never was, alike. */
    public TeamSeat requireSeat(Actor actor, UUID team) {
        return store.findSeat(actor.person(), team)
                .filter(TeamSeat::sees)
                .orElseThrow(() -> Refusal.notFound().asException());
    }

    /** As {@link #requireSeat}, once nobody else can change who is in the team until the transaction ends. */
    TeamSeat requireSeatAlone(Actor actor, UUID team) {
        requireSeat(actor, team);
        store.lock(team);
        return requireSeat(actor, team);
    }

    /** Anybody's standing, seen or not: for what an actor does to another person. */
    Optional<TeamSeat> findSeat(UUID person, UUID team) {
        return store.findSeat(person, team);
    }

    static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw reason.asException();
        });
    }
}
