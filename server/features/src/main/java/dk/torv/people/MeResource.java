package dk.torv.people;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Oneself. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@RunOnVirtualThread
public class MeResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    Me me;

    @Inject
    SetAbsence setAbsence;

    @Inject
    SetStatus setStatus;

    /**
     * @param presence absent returns to automatic
     * @param until when it returns to automatic by itself, within 31 days; absent: not
     */
    @Schema(name = "Chosen")
    public record Chosen(
            @Schema(enumeration = {"available", "busy", "dnd", "away", "offline"})
            String presence,

            Instant until) {}

    @GET
    @Operation(operationId = "me", summary = "Who I am and what I have chosen")
    public MeView me() {
        return me.of(current.actor().person());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeMe", summary = "Change my language, theme or what others can read about me")
    public MeView change(Me.Change body) {
        limits.change(current.actor());
        return me.change(current.actor().person(), Input.required("body", body));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/presence")
    @Operation(
            operationId = "choosePresence",
            summary = "Show another presence than the automatic one, or return to it")
    public void choosePresence(Chosen body) {
        limits.change(current.actor());
        Chosen chosen = Input.required("body", body);
        me.choosePresence(current.actor().person(), chosen.presence(), chosen.until());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/absence")
    @Operation(operationId = "setAbsence", summary = "Say for how long I am away and who stands in")
    public void setAbsence(SetAbsence.Absence body) {
        limits.change(current.actor());
        setAbsence.set(current.actor(), Input.required("body", body));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/status")
    @Operation(operationId = "setStatus", summary = "Say something about myself for a while")
    public void setStatus(StatusView body) {
        limits.change(current.actor());
        setStatus.set(current.actor(), Input.required("body", body));
    }

    @DELETE
    @Path("/status")
    @Operation(operationId = "clearStatus", summary = "Take back what I say about myself")
    public void clearStatus() {
        limits.change(current.actor());
        setStatus.clear(current.actor());
    }

    @DELETE
    @Path("/absence")
    @Operation(operationId = "clearAbsence", summary = "Say that I am back")
    public void clearAbsence() {
        limits.change(current.actor());
        setAbsence.clear(current.actor());
    }
}
