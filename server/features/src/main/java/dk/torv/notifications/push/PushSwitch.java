package dk.torv.notifications.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether whoever runs Torv lets it call push services, which are outside. Off unless they say so. */
@Singleton
public class PushSwitch {
    private final boolean on;

    @Inject
    PushSwitch(@ConfigProperty(name = "torv.web-push") Optional<Boolean> on) {
        this.on = on.orElse(false);
    }

    public boolean isOn() {
        return on;
    }
}
