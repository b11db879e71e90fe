package dk.torv.notifications;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How I want to be told of messages. */
@Path("/api/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RunOnVirtualThread
public class NotificationResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ChooseSettings chooseSettings;

    @GET
    @Operation(operationId = "notificationSettings", summary = "How I want to be told of messages")
    public SettingsView settings() {
        return chooseSettings.of(current.actor());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseNotificationSettings", summary = "Choose how I want to be told of messages")
    public SettingsView choose(SettingsView body) {
        limits.change(current.actor());
        return chooseSettings.choose(current.actor(), Input.required("body", body));
    }
}
