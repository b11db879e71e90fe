package dk.torv.access;

import com.fasterxml.jackson.databind.JsonNode;
import dk.torv.access.ChangePolicy.Limit;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the organisation decides for everybody. */
@Path("/api/policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
@RunOnVirtualThread
public class PolicyResource {
    @Inject
    CurrentActor current;

    @Inject
    Limits limits;

    @Inject
    ChangePolicy changePolicy;

    /**
     * What is absent stays.
     *
     * @param editMinutes null: always
     * @param deleteMinutes null: always
     * @param banner an empty text takes it away
     */
    @Schema(name = "PolicyChange")
    public record Change(
            @Schema(enumeration = {"employees", "unit-administrators", "administrators"})
            String createTeams,

            @Schema(
                    type = SchemaType.INTEGER,
                    implementation = Integer.class,
                    nullable = true,
                    minimum = "0",
                    maximum = "1000000")
            JsonNode editMinutes,

            @Schema(
                    type = SchemaType.INTEGER,
                    implementation = Integer.class,
                    nullable = true,
                    minimum = "0",
                    maximum = "1000000")
            JsonNode deleteMinutes,

            @Schema(enumeration = {"everyone", "author", "nobody"})
            String editHistory,

            Boolean guests,
            @Schema(minimum = "1", maximum = "730") Integer guestDays,
            @Schema(minimum = "5", maximum = "1000") Integer insightsGroup,
            Boolean insightsForEveryone,
            BannerChange banner) {}

    @Schema(name = "BannerChange")
    public record BannerChange(
            @Schema(required = true, maxLength = 300) String text,

            @Schema(enumeration = {"info", "warning", "urgent"})
            String level,

            Instant until) {}

    @GET
    @Operation(operationId = "policy", summary = "What the organisation has decided for everybody")
    public PolicyView policy() {
        return changePolicy.read(current.actor());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePolicy", summary = "Decide anew; what is not named stays")
    public PolicyView change(Change body) {
        limits.change(current.actor());
        Change given = Input.required("body", body);
        return changePolicy.change(
                current.actor(),
                new ChangePolicy.Command(
                        Optional.ofNullable(given.createTeams()),
                        limit("editMinutes", given.editMinutes()),
                        limit("deleteMinutes", given.deleteMinutes()),
                        Optional.ofNullable(given.editHistory()),
                        Optional.ofNullable(given.guests()),
                        Optional.ofNullable(given.guestDays()),
                        Optional.ofNullable(given.insightsGroup()),
                        Optional.ofNullable(given.insightsForEveryone()),
                        Optional.ofNullable(given.banner())
                                .map(banner -> new BannerView(banner.text(), banner.level(), banner.until()))));
    }

    /** Null says always, and nothing at all leaves it. */
    private static Optional<Limit> limit(String field, JsonNode given) {
        if (given == null) {
            return Optional.empty();
        }
        if (!given.isNull() && !given.isInt()) {
            throw Refusal.invalid(field, "bad-number").asException();
        }
        return Optional.of(new Limit(given.isNull() ? Optional.empty() : Optional.of(given.intValue())));
    }
}
