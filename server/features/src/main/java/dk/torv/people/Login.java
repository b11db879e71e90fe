package dk.torv.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of what people sign in with: lower case, begins with a letter or digit, at most 100 characters. */
public final class Login {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

    private Login() {}

    /** In its stored form; empty for what is none. */
    public static Optional<String> parse(String given) {
        String login = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(login).matches() ? Optional.of(login) : Optional.empty();
    }
}
