package dk.torv.later;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.jobs.LocalMoment;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Being reminded of one message. */
@Path("/api/conversations/{c}/messages/{m}/reminder")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Later")
@RunOnVirtualThread
public class ReminderResource {
    private static final String ZONE_USUALLY = "Europe/Copenhagen";
    private static final int MOST_MINUTES = 366 * 24 * 60;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    RemindMe remindMe;

    /**
     * One of {@code at} and {@code minutes}.
     *
     * @param at what my clock shows then
     * @param zone whose clock; that of the organisation when absent
     * @param minutes from now, whatever the clock does in between
     */
    @Schema(name = "NewReminder")
    public record NewReminder(
            @Schema(examples = "2026-11-26T09:00") String at,
            @Schema(examples = "Europe/Copenhagen") String zone,
            @Schema(minimum = "1", maximum = "527040") Integer minutes) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "remindMe",
            summary = "Be reminded of a message, in place of when I was to be; it comes as activity")
    public void remind(@PathParam("c") UUID conversation, @PathParam("m") UUID message, NewReminder body) {
        limits.change(current.actor());
        remindMe.remind(
                current.actor(), new RemindMe.Command(conversation, message, when(Input.required("body", body))));
    }

    @DELETE
    @Operation(operationId = "forgetReminder", summary = "Not be reminded of a message any more")
    public void forget(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        limits.change(current.actor());
        remindMe.forget(current.actor(), conversation, message);
    }

    private static RemindMe.When when(NewReminder given) {
        String zone = given.zone() == null ? ZONE_USUALLY : given.zone();
        if (given.minutes() == null) {
            return new RemindMe.When.At(LocalMoment.parse(Input.required("at", given.at()), zone));
        }
        if (given.minutes() < 1 || given.minutes() > MOST_MINUTES) {
            throw Refusal.invalid("minutes", "bad-number").asException();
        }
        ZoneId clock = LocalMoment.parse("2026-01-01T00:00", zone).zone();
        return new RemindMe.When.In(Duration.ofMinutes(given.minutes()), clock);
    }
}
