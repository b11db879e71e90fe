package dk.torv.previews;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the server fetches pages that messages link to. Off unless the operator says so: no call leaves the machine by itself, and
 * whoever runs the page learns that somebody here was sent its address.
 */
@Singleton
public class LinkPreviews {
    private final boolean isOn;

    @Inject
    LinkPreviews(@ConfigProperty(name = "torv.link-previews") Optional<Boolean> setting) {
        isOn = setting.orElse(false);
    }

    public boolean isOn() {
        return isOn;
    }
}
