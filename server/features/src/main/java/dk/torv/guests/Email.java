package dk.torv.guests;

import dk.torv.kernel.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** A guest's address, which is also what they sign in with: lower case, of the letters that a login may have. */
final class Email {
    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9][a-z0-9._+-]*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    private Email() {}

    static String of(String given) {
        String email = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST || !FORM.matcher(email).matches()) {
            throw Refusal.invalid("email", "bad-email").asException();
        }
        return email;
    }
}
