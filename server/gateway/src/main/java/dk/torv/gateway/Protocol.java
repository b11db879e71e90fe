package dk.torv.gateway;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which wire this server speaks and which client belongs to it. */
@Singleton
public class Protocol {
    /** Moves only when an older client could not go on. */
    public static final int VERSION = 1;

    private final String build;

    @Inject
    public Protocol(@ConfigProperty(name = "torv.build", defaultValue = "development") String build) {
        this.build = build;
    }

    /** Changes with every build of the web client: an open one that sees another reloads. */
    public String build() {
        return build;
    }
}
