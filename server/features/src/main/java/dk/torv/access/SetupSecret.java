package dk.torv.access;

import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The one-time secret with which the first administrator is made. It is good until it has been used. */
@Singleton
public class SetupSecret {
    private final SetupStore store;

    @Inject
    SetupSecret(SetupStore store) {
        this.store = store;
    }

    /** A new secret in place of the one before; empty when the organisation is there already. */
    public Optional<Token> renew() {
        if (store.isSetUp()) {
            return Optional.empty();
        }
        Token secret = Token.random();
        store.write(secret.hash());
        return Optional.of(secret);
    }

    /** Uses the secret up, in the transaction of what it is used for; a wrong or used one is not found. */
    public void use(Token secret) {
        if (!store.use(secret.hash())) {
            throw Refusal.notFound().asException();
        }
    }
}
