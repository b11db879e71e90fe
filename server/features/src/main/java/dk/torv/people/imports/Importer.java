package dk.torv.people.imports;

import dk.torv.access.Offices;
import dk.torv.kernel.Actor;
import java.util.UUID;

/**
 * Somebody who may import: an administrator, or whoever sits at the server's console.
 *
 * @param person null at the console
 * @param language of the sentences, da or en
 */
public record Importer(UUID person, String language) {
    /** Refuses everybody else. */
    public static Importer of(Offices offices, Actor actor) {
        offices.of(actor).refusalToImport().ifPresent(refusal -> {
            throw refusal.asException();
        });
        return new Importer(actor.person(), actor.language());
    }

    public static Importer atTheConsole() {
        return new Importer(null, "en");
    }
}
