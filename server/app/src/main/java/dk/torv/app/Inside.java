package dk.torv.app;

import dk.torv.kernel.Refusal.Refused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a command with everything the server has but its doors: the same use cases, on the same database, while it may run too. */
final class Inside {
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("dk.torv.refusals", Locale.ENGLISH);

    private Inside() {}

    static int run(Storage.Opened opened, Class<? extends QuarkusApplication> command) {
        Migrations.run(opened.address());
        System.setProperty("quarkus.datasource.jdbc.url", opened.address().url());
        System.setProperty("quarkus.datasource.username", opened.address().user());
        System.setProperty("quarkus.datasource.password", opened.address().password());
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        AtomicInteger result = new AtomicInteger();
        Quarkus.run(command, (code, failure) -> result.set(failure == null ? code : 1));
        return result.get();
    }

    /** Says what was refused, in a sentence. */
    static int refused(String what, Refused refused) {
        System.err.println(
                "torv: " + what + ": " + SENTENCES.getString(refused.refusal().reason()));
        return 1;
    }
}
