package dk.torv.people;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.gateway.PresenceBoard;
import dk.torv.kernel.Refusal;
import dk.torv.people.PeopleStore.Self;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people see and choose about themselves. */
@Singleton
public class Me {
    private static final Set<String> LANGUAGES = Set.of("da", "en");
    private static final Set<String> THEMES = Set.of("system", "light", "dark", "contrast");
    private static final Set<String> PRESENCES = Set.of("available", "busy", "dnd", "away", "offline");

    private final Database database;
    private final PeopleStore store;
    private final PresenceBoard board;
    private final Bus bus;

    @Inject
    Me(Database database, PeopleStore store, PresenceBoard board, Bus bus) {
        this.database = database;
        this.store = store;
        this.board = board;
        this.bus = bus;
    }

    /** @param language null leaves it; {@code theme} likewise */
    @Schema(name = "Change")
    public record Change(
            @Schema(enumeration = {"da", "en"}) String language,

            @Schema(enumeration = {"system", "light", "dark", "contrast"})
            String theme) {}

    public MeView of(UUID person) {
        Self self = store.findSelf(person).orElseThrow(() -> Refusal.signedOut().asException());
        return new MeView(
                self.id(),
                self.login(),
                self.name(),
                self.title(),
                self.unit(),
                self.role().wire(),
                self.language(),
                self.theme(),
                self.presence() == null ? board.presenceOf(person) : self.presence());
    }

    public MeView change(UUID person, Change change) {
        requireOneOf("language", LANGUAGES, change.language());
        requireOneOf("theme", THEMES, change.theme());
        store.change(person, change.language(), change.theme());
        return of(person);
    }

    /** @param presence null returns to automatic */
    public void choosePresence(UUID person, String presence) {
        requireOneOf("presence", PRESENCES, presence);
        database.transact(() -> {
            store.choosePresence(person, presence);
            database.afterCommit(() -> bus.publish(new Event.PresenceChanged(person, presence)));
        });
    }

    private static void requireOneOf(String field, Set<String> allowed, String value) {
        if (value != null && !allowed.contains(value)) {
            throw Refusal.invalid(field, "bad-choice").asException();
        }
    }
}
