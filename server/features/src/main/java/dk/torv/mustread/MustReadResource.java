package dk.torv.mustread;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A post that everybody in a channel is to read: my answer, and the board of everybody's. */
@Path("/api/conversations/{c}/messages/{m}/must-read")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Must-reads")
@RunOnVirtualThread
public class MustReadResource {
    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final String CSV = "text/csv;charset=utf-8";

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    AnswerMustRead answerMustRead;

    @Inject
    ReadMyAnswer readMyAnswer;

    @Inject
    ReadBoard readBoard;

    @GET
    @Operation(operationId = "myMustRead", summary = "Whether a post asks me to have read it, and whether I have")
    public ReadMyAnswer.Result mine(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        return readMyAnswer.read(current.actor(), conversation, message);
    }

    @PUT
    @Path("/answer")
    @Operation(operationId = "answerMustRead", summary = "Say that I have read and understood a post")
    public void answer(@PathParam("c") UUID conversation, @PathParam("m") UUID message) {
        limits.change(current.actor());
        answerMustRead.answer(current.actor(), new AnswerMustRead.Command(conversation, message));
    }

    @GET
    @Path("/board")
    @Operation(operationId = "mustReadBoard", summary = "How many have read a post, unit by unit, as far as I may see")
    public ReadBoard.Result board(
            @PathParam("c") UUID conversation,
            @PathParam("m") UUID message,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("unit") String unit) {
        return readBoard.read(current.actor(), new ReadBoard.Query(conversation, message, Input.id("unit", unit)));
    }

    @GET
    @Path("/board/people")
    @Operation(operationId = "mustReadPeople", summary = "Who in a unit has read a post, or has not")
    public ReadBoard.PeoplePage people(
            @PathParam("c") UUID conversation,
            @PathParam("m") UUID message,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("unit") String unit,
            @Parameter(schema = @Schema(implementation = Boolean.class)) @QueryParam("answered") String answered,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200")) @QueryParam("limit")
                    String limit) {
        return readBoard.people(
                current.actor(),
                new ReadBoard.PeopleQuery(
                        conversation,
                        message,
                        Input.id("unit", unit),
                        Input.flag("answered", answered),
                        Input.id("after", after),
                        Input.limit(limit, USUAL_PAGE, LONGEST_PAGE)));
    }

    @GET
    @Path("/board/file")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "mustReadFile",
            summary = "Who has read a post and who has not, as a file for spreadsheets")
    @APIResponse(
            responseCode = "200",
            description = "Semicolon separated",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(
            @PathParam("c") UUID conversation,
            @PathParam("m") UUID message,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("unit") String unit) {
        limits.change(current.actor());
        String text =
                readBoard.csv(current.actor(), new ReadBoard.Query(conversation, message, Input.id("unit", unit)));
        return Response.ok(text, CSV)
                .header("Content-Disposition", "attachment; filename=\"laest-og-forstaaet.csv\"")
                .build();
    }
}
