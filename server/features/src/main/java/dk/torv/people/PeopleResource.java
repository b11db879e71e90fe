package dk.torv.people;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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

/** The directory. */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@RunOnVirtualThread
public class PeopleResource {
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 50;
    private static final int MOST_IDS = 100;

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    FindPeople findPeople;

    @GET
    @Operation(operationId = "findPeople", summary = "Find people by the start of any word of their name, or by id")
    public FindPeople.Result find(
            @QueryParam("q") String q,
            @QueryParam("ids") String ids,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50")) @QueryParam("limit")
                    String limit) {
        limits.search(current.actor());
        if (ids != null) {
            return findPeople.byIds(current.actor(), ids(ids));
        }
        return findPeople.find(
                current.actor(),
                new FindPeople.Query(
                        Optional.ofNullable(q).orElse(""),
                        Input.id("after", after).orElse(null),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "person", summary = "One person")
    public PersonView one(@PathParam("id") UUID id) {
        return findPeople.require(current.actor(), id);
    }

    private static List<UUID> ids(String text) {
        String[] parts = text.split(",", MOST_IDS + 1);
        if (parts.length > MOST_IDS) {
            throw Refusal.invalid("ids", "too-many-ids").asException();
        }
        return Arrays.stream(parts)
                .map(part -> Input.id("ids", part))
                .flatMap(Optional::stream)
                .toList();
    }
}
