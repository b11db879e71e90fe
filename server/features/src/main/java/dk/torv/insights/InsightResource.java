package dk.torv.insights;

import dk.torv.access.CurrentActor;
import dk.torv.access.Limits;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's numbers. */
@Path("/api/insights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Insights")
@RunOnVirtualThread
public class InsightResource {
    private static final String CSV = "text/csv; charset=UTF-8";

    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ReadCatalogue readCatalogue;

    @Inject
    ReadToday readToday;

    @Inject
    ReadSeries readSeries;

    @Inject
    ReadUnitInsights readUnits;

    @GET
    @Operation(operationId = "insights", summary = "What is counted, and what of it I may see")
    public ReadCatalogue.Catalogue catalogue() {
        return readCatalogue.read(asking());
    }

    @GET
    @Path("/today")
    @Operation(operationId = "insightsToday", summary = "The day that runs, beside the same weekday a week ago")
    public ReadToday.Today today() {
        return readToday.today(asking());
    }

    @GET
    @Path("/series")
    @Operation(operationId = "insightSeries", summary = "Figures over time, of the organisation or of a unit")
    public ReadSeries.Series series(
            @Parameter(required = true) @QueryParam("period") String period,
            @Parameter(required = true) @QueryParam("from") String from,
            @Parameter(required = true) @QueryParam("until") String until,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("unit") String unit,
            @QueryParam("metrics") String metrics) {
        return readSeries.series(asking(), query(period, from, until, unit, metrics));
    }

    @GET
    @Path("/series.csv")
    @Produces("text/csv")
    @Operation(operationId = "insightSeriesFile", summary = "The same as a file")
    @APIResponse(
            responseCode = "200",
            description = "CSV",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response seriesFile(
            @Parameter(required = true) @QueryParam("period") String period,
            @Parameter(required = true) @QueryParam("from") String from,
            @Parameter(required = true) @QueryParam("until") String until,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("unit") String unit,
            @QueryParam("metrics") String metrics) {
        Actor actor = asking();
        ReadSeries.Series series = readSeries.series(actor, query(period, from, until, unit, metrics));
        return file("torv-" + period + "-" + from + "-" + until + ".csv", CsvTable.of(series, actor.language()));
    }

    @GET
    @Path("/units")
    @Operation(operationId = "insightUnits", summary = "Units beside each other, in a week or month that is over")
    public ReadUnitInsights.Result units(
            @Parameter(required = true) @QueryParam("period") String period,
            @Parameter(required = true) @QueryParam("start") String start,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("parent") String parent) {
        return readUnits.read(asking(), query(period, start, parent));
    }

    @GET
    @Path("/units.csv")
    @Produces("text/csv")
    @Operation(operationId = "insightUnitsFile", summary = "The same as a file")
    @APIResponse(
            responseCode = "200",
            description = "CSV",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response unitsFile(
            @Parameter(required = true) @QueryParam("period") String period,
            @Parameter(required = true) @QueryParam("start") String start,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("parent") String parent) {
        Actor actor = asking();
        ReadUnitInsights.Result units = readUnits.read(actor, query(period, start, parent));
        return file("torv-" + period + "-" + units.start() + ".csv", CsvTable.of(units, actor.language()));
    }

    @GET
    @Path("/hours")
    @Operation(operationId = "insightHours", summary = "In which hours of the week messages are written")
    public ReadToday.Hours hours(
            @Parameter(required = true) @QueryParam("from") String from,
            @Parameter(required = true) @QueryParam("until") String until) {
        return readToday.hours(asking(), Window.parse(Period.DAY.wire(), from, until));
    }

    @GET
    @Path("/devices")
    @Operation(operationId = "insightDevices", summary = "How many people use computers and phones")
    public ReadSeries.DeviceSeries devices(
            @Parameter(required = true) @QueryParam("period") String period,
            @Parameter(required = true) @QueryParam("from") String from,
            @Parameter(required = true) @QueryParam("until") String until) {
        return readSeries.devices(asking(), Window.parse(period, from, until));
    }

    @GET
    @Path("/adoption")
    @Operation(operationId = "insightAdoption", summary = "How many of the people there are were active")
    public ReadSeries.Adoption adoption(
            @Parameter(required = true) @QueryParam("period") String period,
            @Parameter(required = true) @QueryParam("from") String from,
            @Parameter(required = true) @QueryParam("until") String until,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("unit") String unit) {
        return readSeries.adoption(asking(), query(period, from, until, unit, null));
    }

    private Actor asking() {
        limits.search(current.actor());
        return current.actor();
    }

    private static ReadSeries.Query query(String period, String from, String until, String unit, String metrics) {
        List<String> wanted = metrics == null || metrics.isEmpty() ? List.of() : Arrays.asList(metrics.split(",", -1));
        return new ReadSeries.Query(Window.parse(period, from, until), Input.id("unit", unit), wanted);
    }

    private static ReadUnitInsights.Query query(String period, String start, String parent) {
        return new ReadUnitInsights.Query(
                Window.period(period), Window.requireDay("start", start), Input.id("parent", parent));
    }

    private static Response file(String name, String text) {
        return Response.ok(text, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
