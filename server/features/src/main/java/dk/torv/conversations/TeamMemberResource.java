package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is in a team. */
@Path("/api/teams/{t}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
@RunOnVirtualThread
public class TeamMemberResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 100;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ListTeamMembers listMembers;

    @Inject
    AddTeamMembers addMembers;

    @Inject
    GiveTeamRole giveRole;

    @Inject
    RemoveTeamMember removeMember;

    @Schema(name = "NewTeamMembers")
    public record NewMembers(
            @Schema(required = true, maxItems = 250) List<UUID> people) {}

    @Schema(name = "TeamRole")
    public record GivenRole(
            @Schema(
                    required = true,
                    enumeration = {"owner", "member"})
            String role) {}

    @GET
    @Operation(operationId = "listTeamMembers", summary = "Who is in a team, in order of their names")
    public ListTeamMembers.Result list(
            @PathParam("t") UUID team,
            @QueryParam("q") String q,
            @Parameter(schema = @Schema(enumeration = {"owner", "member", "guest"})) @QueryParam("role") String role,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        return listMembers.list(
                current.actor(),
                new ListTeamMembers.Query(
                        team,
                        Optional.ofNullable(q),
                        Optional.ofNullable(role).map(TeamMemberResource::role),
                        Input.id("after", after),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addTeamMembers", summary = "Bring people into a team")
    public AddTeamMembers.Result add(@PathParam("t") UUID team, NewMembers body) {
        limits.change(current.actor());
        List<UUID> people =
                Input.required("people", Input.required("body", body).people());
        people.forEach(person -> Input.required("people", person));
        return addMembers.add(current.actor(), new AddTeamMembers.Command(team, people));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{p}")
    @Operation(operationId = "giveTeamRole", summary = "Make a member an owner, or an owner a member")
    public void give(@PathParam("t") UUID team, @PathParam("p") UUID person, GivenRole body) {
        limits.change(current.actor());
        TeamRole role = role(Input.required("role", Input.required("body", body).role()));
        giveRole.give(current.actor(), new GiveTeamRole.Command(team, person, role));
    }

    @DELETE
    @Path("/{p}")
    @Operation(operationId = "removeTeamMember", summary = "Take somebody out of a team, or leave it")
    public void remove(@PathParam("t") UUID team, @PathParam("p") UUID person) {
        limits.change(current.actor());
        removeMember.remove(current.actor(), new RemoveTeamMember.Command(team, person));
    }

    private static TeamRole role(String wire) {
        return Arrays.stream(TeamRole.values())
                .filter(role -> role.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("role", "bad-choice").asException());
    }
}
