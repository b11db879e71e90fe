package dk.torv.access;

import dk.torv.access.PasswordLinkStore.Holder;
import dk.torv.database.Database;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Lets whoever holds a link choose their password with it. A link that is wrong, used or too old is not found. */
@Singleton
public class ChoosePassword {
    private final Database database;
    private final PasswordLinkStore store;
    private final SetPassword setPassword;
    private final EndSessions endSessions;
    private final Throttle throttle;
    private final Audit audit;

    @Inject
    ChoosePassword(
            Database database,
            PasswordLinkStore store,
            SetPassword setPassword,
            EndSessions endSessions,
            Throttle throttle,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.setPassword = setPassword;
        this.endSessions = endSessions;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** @param address where the request came from */
    public record Command(String secret, String password, String address) {}

    /** Whom the link is for. */
    public record Result(String login, String name) {}

    /** Whom a link welcomes; it stays good. */
    public Result look(String secret, String address) {
        byte[] hash = tried(secret, address);
        return result(store.find(hash, Time.now())
                .orElseThrow(() -> Refusal.notFound().asException()));
    }

    /** Whoever was signed in as this person until now is signed out. */
    public Result choose(Command command) {
        byte[] hash = tried(command.secret(), command.address());
        setPassword.check(command.password());
        return database.inTransaction(() -> {
            Holder holder = store.use(hash, Time.now())
                    .orElseThrow(() -> Refusal.notFound().asException());
            setPassword.set(holder.id(), command.password());
            endSessions.of(List.of(holder.id()));
            audit.record(holder.id(), "password.choose", holder.id(), Map.of());
            return result(holder);
        });
    }

    /** A whole town hall may come from one address: a link has few tries, the address many. */
    private byte[] tried(String secret, String address) {
        byte[] hash = new Token(secret).hash();
        throttle.tryOnce(HexFormat.of().formatHex(hash), address);
        return hash;
    }

    private static Result result(Holder holder) {
        return new Result(holder.login(), holder.name());
    }
}
