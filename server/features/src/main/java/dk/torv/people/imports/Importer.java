package dk.torv.people.imports;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import java.util.UUID;

/**
 * Somebody who may import: an administrator, or whoever sits at the server's console.
 *
 * @param person null at the console
 * @param language of the sentences, da or en
 */
public record Importer(UUID person, String language) {
    /** Refuses everybody else. */
    public static Importer of(Actor actor) {
        if (!actor.isAdministrator()) {
            throw Refusal.forbidden("administrators-only").asException();
        }
        return new Importer(actor.person(), actor.language());
    }

    public static Importer atTheConsole() {
        return new Importer(null, "en");
    }
}
