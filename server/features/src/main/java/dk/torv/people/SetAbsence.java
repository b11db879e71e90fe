package dk.torv.people;

import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says for how long one is away, and who stands in; whoever writes to one sees it. */
@Singleton
public class SetAbsence {
    private static final int LONGEST_NOTE = 100;
    private static final int MOST_YEARS = 3;
    private static final Absence NONE = new Absence(null, null, null, null);

    private final Database database;
    private final MeStore store;
    private final People people;
    private final OwnDevices devices;

    @Inject
    SetAbsence(Database database, MeStore store, People people, OwnDevices devices) {
        this.database = database;
        this.store = store;
        this.people = people;
        this.devices = devices;
    }

    /**
     * Days away.
     *
     * @param from first day, or null for one that has begun
     * @param until last day
     * @param note what colleagues read, or null
     * @param standsIn whom they can turn to, or null
     */
    @Schema(name = "NewAbsence")
    public record Absence(
            LocalDate from,

            @Schema(required = true) LocalDate until,

            @Schema(maxLength = LONGEST_NOTE) String note,

            UUID standsIn) {}

    public void set(Actor actor, Absence given) {
        LocalDate today = Time.today();
        LocalDate until = Input.required("until", given.until());
        if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw Refusal.invalid("until", "bad-absence").asException();
        }
        if (given.from() != null && given.from().isAfter(until)) {
            throw Refusal.invalid("from", "bad-absence").asException();
        }
        String note = given.note() == null ? "" : Input.line("note", given.note(), LONGEST_NOTE, "bad-note");
        write(
                actor.person(),
                new Absence(given.from(), until, note.isEmpty() ? null : note, standIn(actor, given.standsIn())));
    }

    /** One is back. */
    public void clear(Actor actor) {
        write(actor.person(), NONE);
    }

    private UUID standIn(Actor actor, UUID given) {
        boolean somebodyElse = given == null
                || (!given.equals(actor.person())
                        && people.visible(actor.person(), Set.of(given)).contains(given));
        if (!somebodyElse) {
            throw Refusal.invalid("standsIn", "unknown-person").asException();
        }
        return given;
    }

    private void write(UUID person, Absence absence) {
        database.transact(() -> {
            store.setAbsence(person, absence);
            devices.tell(person);
        });
    }
}
