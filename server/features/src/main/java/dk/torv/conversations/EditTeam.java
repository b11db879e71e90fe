package dk.torv.conversations;

import dk.torv.access.Audit;
import dk.torv.conversations.TeamStore.Edit;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Time;
import dk.torv.people.FoldedName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Renames a team, describes it, opens or closes it, puts it away to be read only, or takes it out again. */
@Singleton
public class EditTeam {
    private final Database database;
    private final TeamSeats seats;
    private final TeamStore teams;
    private final TeamAccess access;
    private final Audit audit;

    @Inject
    EditTeam(Database database, TeamSeats seats, TeamStore teams, TeamAccess access, Audit audit) {
        this.database = database;
        this.seats = seats;
        this.teams = teams;
        this.access = access;
        this.audit = audit;
    }

    /** What is empty stays as it is; a blank description goes. */
    public record Command(
            UUID team,
            Optional<String> name,
            Optional<String> description,
            Optional<Visibility> visibility,
            Optional<Boolean> archived) {}

    public void edit(Actor actor, Command command) {
        TeamSeats.refuse(seats.requireSeat(actor, command.team()).refusalToArchive());
        Edit edit = checked(command);
        database.transact(() -> {
            TeamSeat seat = seats.requireSeatAlone(actor, command.team());
            TeamSeats.refuse(command.archived().isPresent() ? seat.refusalToArchive() : seat.refusalToEdit());
            teams.edit(edit);
            if (command.archived().isPresent()) {
                access.outdateSeats(seat.team());
            }
            audit.record(actor.person(), action(command), seat.team(), Map.of());
            access.looksDifferent(seat.team(), Set.of());
        });
    }

    private static Edit checked(Command command) {
        Optional<String> name = command.name().map(given -> Input.name("name", given));
        return new Edit(
                command.team(),
                name.orElse(null),
                name.map(FoldedName::of).orElse(null),
                command.description().map(Description::of).orElse(null),
                command.visibility().map(Visibility::wire).orElse(null),
                command.archived().orElse(null),
                Time.now());
    }

    private static String action(Command command) {
        return command.archived()
                .map(archived -> archived ? "team.archive" : "team.restore")
                .orElse("team.edit");
    }
}
