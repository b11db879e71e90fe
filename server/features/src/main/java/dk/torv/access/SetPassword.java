package dk.torv.access;

import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Gives a person a password. Long is strong: ten characters at least and nothing else is asked of it. */
@Singleton
public class SetPassword {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 256;

    private final Passwords passwords;
    private final CredentialStore credentials;

    @Inject
    SetPassword(Passwords passwords, CredentialStore credentials) {
        this.passwords = passwords;
        this.credentials = credentials;
    }

    /** Refuses a password that nobody should have. */
    public void check(String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid("password", "bad-password").asException();
        }
    }

    public void set(UUID person, String password) {
        check(password);
        credentials.write(person, passwords.hash(password));
    }
}
