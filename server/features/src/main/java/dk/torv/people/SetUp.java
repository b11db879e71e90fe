package dk.torv.people;

import dk.torv.access.SetupSecret;
import dk.torv.access.Token;
import dk.torv.database.Database;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Makes the organisation and its first administrator, once, with the secret that the first start printed. */
@Singleton
public class SetUp {
    private final Database database;
    private final SetupSecret secret;
    private final OrganisationStore organisations;
    private final AddPerson addPerson;

    @Inject
    SetUp(Database database, SetupSecret secret, OrganisationStore organisations, AddPerson addPerson) {
        this.database = database;
        this.secret = secret;
        this.organisations = organisations;
        this.addPerson = addPerson;
    }

    public record Command(String secret, String organisation, String login, String name, String password) {}

    public void setUp(Command command) {
        String name = Input.name("organisation", command.organisation());
        database.transact(() -> {
            secret.use(new Token(command.secret()));
            if (!organisations.create(name)) {
                throw Refusal.notFound().asException();
            }
            addPerson.add(
                    new AddPerson.Command(command.login(), command.name(), Role.ADMINISTRATOR, command.password()));
        });
    }
}
