package dk.torv.app;

import dk.torv.access.SetupSecret;
import dk.torv.gateway.Caretaker;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running server: says where it is, and on the first run how to make the first administrator. */
public class Server implements QuarkusApplication {
    @Inject
    SetupSecret setupSecret;

    @Inject
    Caretaker caretaker;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @ConfigProperty(name = "torv.public-url")
    Optional<String> publicUrl;

    @Override
    public int run(String... args) {
        String address = publicUrl.orElse("http://localhost:" + port);
        setupSecret
                .renew()
                .ifPresentOrElse(
                        secret ->
                                System.out.println("\n  Create the first administrator here (this link works once):\n  "
                                        + address + "/setup#" + secret.text() + "\n"),
                        () -> System.out.println("\n  Torv is running: " + address + "\n"));
        Quarkus.waitForExit();
        caretaker.drain();
        return 0;
    }
}
