package dk.torv.notifications.push;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reaching this session's browser when it is not open. */
@Path("/api/push")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RunOnVirtualThread
public class PushResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    SubscribeToPush subscribe;

    @Inject
    TestPush testPush;

    /** As a browser gives it: where its push service takes messages, its public key and the shared secret in Base64 for URLs. */
    @Schema(name = "PushSubscription")
    public record NewSubscription(
            @Schema(required = true, maxLength = 1000) String endpoint,
            @Schema(required = true) String publicKey,
            @Schema(required = true) String secret) {}

    @GET
    @Operation(operationId = "push", summary = "Whether push is on, and whether this session is reached by it")
    public PushView push() {
        return subscribe.of(current.actor());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "subscribeToPush", summary = "Reach this session's browser by push from now on")
    public void subscribe(NewSubscription body) {
        limits.change(current.actor());
        NewSubscription given = Input.required("body", body);
        subscribe.subscribe(
                current.actor(), new SubscribeToPush.Command(given.endpoint(), given.publicKey(), given.secret()));
    }

    @DELETE
    @Operation(operationId = "endPush", summary = "No longer reach this session by push")
    public void end() {
        limits.change(current.actor());
        subscribe.end(current.actor());
    }

    @POST
    @Path("/test")
    @Operation(operationId = "testPush", summary = "Send a push to this session's browser, and say what came of it")
    public TestPush.Result test() {
        limits.change(current.actor());
        return testPush.test(current.actor());
    }
}
