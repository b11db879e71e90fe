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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives somebody a local account. */
@Singleton
public class AddPerson {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

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
        String login = login(command.login());
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

    private static String login(String given) {
        String login = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw Refusal.invalid("login", "bad-login").asException();
        }
        return login;
    }
}
