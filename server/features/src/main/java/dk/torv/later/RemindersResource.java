package dk.torv.later;

import dk.torv.access.CurrentActor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My reminders. */
@Path("/api/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Later")
@RunOnVirtualThread
public class RemindersResource {
    @Inject
    CurrentActor current;

    @Inject
    ListReminders listReminders;

    @GET
    @Operation(operationId = "listReminders", summary = "My reminders that have not come, the next first; at most 200")
    public ListReminders.RemindersView list() {
        return listReminders.of(current.actor());
    }
}
