package dk.torv.access;

import dk.torv.access.SessionTokens.Issued;
import dk.torv.access.SessionTokens.Kind;
import dk.torv.database.Database;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs a person in with login and password. Wrong login and wrong password look and take the same. */
@Singleton
public class SignIn {
    private static final int LONGEST = 256;

    private final Database database;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SessionTokens tokens;
    private final Throttle throttle;
    private final Audit audit;

    @Inject
    SignIn(
            Database database,
            CredentialStore credentials,
            Passwords passwords,
            SessionTokens tokens,
            Throttle throttle,
            Audit audit) {
        this.database = database;
        this.credentials = credentials;
        this.passwords = passwords;
        this.tokens = tokens;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** @param address where the request came from; {@code device} what it says about itself */
    public record Command(String login, String password, Kind kind, boolean remember, String address, String device) {}

    public record Result(UUID person, Issued issued) {}

    public Result signIn(Command command) {
        if (command.login().length() > LONGEST || command.password().length() > LONGEST) {
            throw wrong();
        }
        String login = storable(command.login().strip().toLowerCase(Locale.ROOT));
        throttle.tryOnce(login, command.address());
        Optional<CredentialStore.Credential> credential = credentials.find(login, Time.now());
        String hash = credential.map(CredentialStore.Credential::hash).orElse(null);
        if (!passwords.fits(command.password(), hash)) {
            audit.record(
                    null,
                    "session.refuse",
                    credential.map(CredentialStore.Credential::person).orElse(null),
                    Map.of());
            throw wrong();
        }
        return database.inTransaction(() -> start(credential.orElseThrow().person(), command));
    }

    private Result start(UUID person, Command command) {
        Issued issued = tokens.issue(person, command.kind(), command.device(), command.remember());
        audit.record(
                person,
                "session.create",
                issued.session(),
                Map.of("kind", command.kind().wire()));
        return new Result(person, issued);
    }

    /** What PostgreSQL cannot hold is nobody's login; it is looked up as such, so that it takes as long. */
    private static String storable(String login) {
        boolean text =
                login.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(login);
        return text ? login : "";
    }

    private static RuntimeException wrong() {
        return new Refusal(Refusal.Code.SIGNED_OUT, "wrong-login", "", 0).asException();
    }
}
