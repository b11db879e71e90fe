package dk.torv.app.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the OpenAPI document what is true of every call and would be noise on each: how one signs in, that bodies are required,
 * and the refusals that can come back, all of them problem documents.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class WireDocument implements OASFilter {
    private static final String COOKIE = "cookie";
    private static final String BEARER = "bearer";
    private static final Set<String> NEEDS_A_SECRET =
            Set.of("setUp", "welcome", "choosePassword", "readInvitation", "acceptInvitation");
    private static final Set<String> OPEN = Set.of("look", "logo");
    private static final Set<String> NAMED_IN_BODY = Set.of(
            "planImport",
            "inviteGuest",
            "scheduleMessage",
            "readActivity",
            // who sees no figures is not told that there are any
            "insightAdoption",
            "setInsightBaseline",
            "removeInsightBaseline",
            "insightDevices",
            "insightHours",
            "addInsightMark",
            "insightSeries",
            "insightSeriesFile",
            "insightStory",
            "insightsToday",
            "insightUnits",
            "insightUnitsFile");
    private static final Set<String> MAY_CONFLICT = Set.of(
            "applyImport",
            "setUp",
            "addMember",
            "inviteGuest",
            "acceptInvitation",
            "addToConversation",
            "createChannel",
            "editConversation",
            "addTeamRule",
            "createTeam",
            "giveTeamRole",
            "removeTeamMember",
            "addSection",
            "postMessage",
            "scheduleMessage",
            "editMessage",
            "addReaction",
            "removeReaction",
            "pinMessage",
            "unpinMessage",
            "saveMessage",
            "saveDraft",
            "remindMe",
            "answerMustRead",
            "vote",
            "closePoll",
            "acknowledgeUrgent",
            "subscribeToPush",
            "testPush",
            "addInsightMark",
            "previewsOfLinks",
            "myMustRead",
            "mustReadBoard",
            "mustReadFile",
            "mustReadPeople",
            "myVote",
            "pollVoters",
            "editScheduled",
            "cancelScheduled",
            "sendScheduledNow");
    private static final Set<String> SEARCHES = Set.of("findPeople", "listUnits", "unit", "findTeams", "previewRule");
    private static final Set<String> REFUSES_READING = Set.of(
            "listTeamMembers",
            "previewRule",
            "policy",
            "listAdministrators",
            "listGuests",
            "importPlan",
            "importChanges",
            "readVersions",
            "mustReadBoard",
            "mustReadFile",
            "mustReadPeople",
            "pollVoters");
    private static final Map<Integer, String> MEANING = new TreeMap<>(Map.of(
            400, "Something in the request is malformed; field says what",
            401, "Not signed in",
            403, "What one can see and may not do, or a request from another site",
            404, "It does not exist, or one cannot see it",
            406, "That format is not spoken here",
            409, "It does not go with what is there now",
            413, "Too long",
            415, "That format is not read here",
            429, "Too fast: try again after Retry-After seconds",
            503, "Away for a moment: try again after Retry-After seconds"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        COOKIE,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("torv")
                                .description("A browser's session; __Host-torv over HTTPS"))
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A program's session"));
        document.security(List.of(
                OASFactory.createSecurityRequirement().addScheme(COOKIE),
                OASFactory.createSecurityRequirement().addScheme(BEARER)));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        String id = operation.getOperationId();
        if (id.equals("signIn") || OPEN.contains(id) || NEEDS_A_SECRET.contains(id)) {
            operation.security(new ArrayList<>());
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        operation.getResponses().removeAPIResponse("400"); // the generator's own, without a content
        for (Map.Entry<Integer, String> refusal : MEANING.entrySet()) {
            if (mayRefuse(refusal.getKey(), path, method, operation)) {
                operation.getResponses().addAPIResponse(refusal.getKey().toString(), problem(refusal));
            }
        }
    }

    private static boolean mayRefuse(int status, String path, HttpMethod method, Operation operation) {
        String id = operation.getOperationId();
        boolean changes = method != HttpMethod.GET;
        boolean reads = operation.getRequestBody() != null;
        boolean answers = operation.getResponses().getAPIResponses().values().stream()
                .anyMatch(response -> response.getContent() != null);
        return switch (status) {
            case 400 -> reads || asks(operation) || path.endsWith("{emoji}");
            case 401 -> !OPEN.contains(id) && !NEEDS_A_SECRET.contains(id);
            case 403 -> changes || REFUSES_READING.contains(id);
            case 429 -> changes || SEARCHES.contains(id);
            case 503 -> true;
            case 404 -> path.contains("{") || NEEDS_A_SECRET.contains(id) || NAMED_IN_BODY.contains(id);
            case 406 -> answers;
            case 409 -> MAY_CONFLICT.contains(id);
            default -> reads;
        };
    }

    private static boolean asks(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    private static APIResponse problem(Map.Entry<Integer, String> refusal) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(refusal.getValue())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        if (refusal.getKey() == 429 || refusal.getKey() == 503) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds to wait")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }
}
