package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes a tag away for good. Texts that mention it keep the mention, which is nobody's any more. */
@Singleton
public class DeleteTag {
    private final Database database;
    private final TeamSeats seats;
    private final TagStore tags;
    private final TeamAccess access;
    private final Audit audit;

    @Inject
    DeleteTag(Database database, TeamSeats seats, TagStore tags, TeamAccess access, Audit audit) {
        this.database = database;
        this.seats = seats;
        this.tags = tags;
        this.access = access;
        this.audit = audit;
    }

    public record Command(UUID team, UUID tag) {}

    public void delete(Actor actor, Command command) {
        database.transact(() -> {
            TeamSeat seat = seats.requireSeat(actor, command.team());
            TeamSeats.refuse(seat.refusalToManageTags());
            if (!tags.delete(seat.team(), command.tag())) {
                throw Refusal.notFound().asException();
            }
            audit.record(actor.person(), "team.delete-tag", seat.team(), Map.of("tag", command.tag()));
            access.looksDifferent(seat.team(), Set.of());
        });
    }
}
