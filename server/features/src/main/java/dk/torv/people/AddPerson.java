package dk.torv.people;

import dk.torv.access.Audit;
import dk.torv.access.SetPassword;
import dk.torv.database.Database;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives somebody a local account. */
@Singleton
public class AddPerson {
    private final Database database;
    private final PeopleStore store;
    private final SetPassword setPassword;
    private final PeopleChanges changes;
    private final Audit audit;

    @Inject
    AddPerson(Database database, PeopleStore store, SetPassword setPassword, PeopleChanges changes, Audit audit) {
        this.database = database;
        this.store = store;
        this.setPassword = setPassword;
        this.changes = changes;
        this.audit = audit;
    }

    public record Command(String login, String name, Role role, String password) {}

    public UUID add(Command command) {
        String login = Login.parse(command.login())
                .orElseThrow(() -> Refusal.invalid("login", "bad-login").asException());
        String name = Input.name("name", command.name());
        setPassword.check(command.password());
        return database.inTransaction(() -> {
            UUID person = Ids.next();
            if (!store.add(person, login, name, command.role())) {
                throw Refusal.conflict("login-taken").asException();
            }
            setPassword.set(person, command.password());
            changes.tell(Set.of(person));
            audit.record(
                    null, "person.add", person, Map.of("role", command.role().wire()));
            return person;
        });
    }
}
