package dk.torv.conversations;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams: finding them, making them, and what they are called. */
@Path("/api/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
@RunOnVirtualThread
public class TeamResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 100;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReadTeams teams;

    @Inject
    CreateTeam createTeam;

    @Inject
    EditTeam editTeam;

    @Inject
    JoinTeam joinTeam;

    /**
     * @param rules whom it takes in by itself
     * @param members chosen people, besides its maker
     */
    @Schema(name = "NewTeam")
    public record NewTeam(
            @Schema(required = true, minLength = 1, maxLength = 100)
            String name,

            @Schema(maxLength = 500) String description,

            @Schema(
                    required = true,
                    enumeration = {"public", "private"})
            String visibility,

            @Schema(maxItems = 50) List<TeamRuleResource.NewRule> rules,
            @Schema(maxItems = 250) List<UUID> members) {}

    /** What is absent stays as it is; an empty description goes. */
    @Schema(name = "TeamEdit")
    public record TeamEdit(
            @Schema(minLength = 1, maxLength = 100) String name,
            @Schema(maxLength = 500) String description,

            @Schema(enumeration = {"public", "private"}) String visibility,

            Boolean archived) {}

    @GET
    @Operation(operationId = "findTeams", summary = "My teams and the public ones, in order of their names")
    public ReadTeams.Found find(
            @QueryParam("q") String q,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100")) @QueryParam("limit")
                    String limit) {
        limits.search(current.actor());
        return teams.find(
                current.actor(),
                new ReadTeams.Query(
                        Optional.ofNullable(q),
                        Input.id("after", after),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTeam", summary = "Make a team")
    @APIResponse(
            responseCode = "201",
            description = "Made, with its first channel",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response create(NewTeam body) {
        limits.change(current.actor());
        NewTeam given = Input.required("body", body);
        List<TeamRuleResource.NewRule> rules =
                Optional.ofNullable(given.rules()).orElse(List.of());
        List<UUID> members = Optional.ofNullable(given.members()).orElse(List.of());
        members.forEach(member -> Input.required("members", member));
        UUID team = createTeam.create(
                current.actor(),
                new CreateTeam.Command(
                        given.name(),
                        given.description(),
                        Visibility.of("visibility", Input.required("visibility", given.visibility())),
                        rules.stream()
                                .map(rule -> Input.required("rules", rule).rule())
                                .toList(),
                        members));
        return Response.status(Response.Status.CREATED)
                .entity(teams.one(current.actor(), team))
                .build();
    }

    @GET
    @Path("/{t}")
    @Operation(operationId = "team", summary = "A team, its owners and rules, and what I may do with it")
    public ReadTeams.Page team(@PathParam("t") UUID team) {
        return teams.page(current.actor(), team);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{t}")
    @Operation(operationId = "editTeam", summary = "Rename, describe, open, close, archive or restore a team")
    public TeamView edit(@PathParam("t") UUID team, TeamEdit body) {
        limits.change(current.actor());
        TeamEdit given = Input.required("body", body);
        editTeam.edit(
                current.actor(),
                new EditTeam.Command(
                        team,
                        Optional.ofNullable(given.name()),
                        Optional.ofNullable(given.description()),
                        Optional.ofNullable(given.visibility()).map(wire -> Visibility.of("visibility", wire)),
                        Optional.ofNullable(given.archived())));
        return teams.one(current.actor(), team);
    }

    @POST
    @Path("/{t}/join")
    @Operation(operationId = "joinTeam", summary = "Join a public team")
    @APIResponse(
            responseCode = "200",
            description = "In it",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public TeamView join(@PathParam("t") UUID team) {
        limits.change(current.actor());
        joinTeam.join(current.actor(), new JoinTeam.Command(team));
        return teams.one(current.actor(), team);
    }
}
