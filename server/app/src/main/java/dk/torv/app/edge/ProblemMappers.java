package dk.torv.app.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Refusal.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refusals, malformed requests and bugs into problem documents. Only bugs are logged, once, with the id the person sees. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    @Inject
    Sentences sentences;

    @ServerExceptionMapper
    Response refused(Refused refused) {
        return response(refused.refusal());
    }

    /** The body is not JSON, or not of the shape asked for. */
    @ServerExceptionMapper
    Response malformed(JsonProcessingException malformed) {
        String field = malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining("."))
                : "";
        return response(Refusal.invalid(field.isEmpty() ? "body" : field, "bad-json"));
    }

    /** As above; said apart because the framework has an answer of its own for it, which names our classes. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched) {
        return malformed(mismatched);
    }

    /** What the framework refuses by itself: unknown paths and methods, other media types, bodies that are too long. */
    @ServerExceptionMapper
    Response framework(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        int status = refused.getResponse().getStatus();
        if (status < CLIENT_ERRORS) {
            return refused.getResponse();
        }
        if (status >= SERVER_ERRORS) {
            return bug(refused);
        }
        return switch (status) {
            case 400 -> response(Refusal.invalid("body", "bad-json"));
            case 404 -> response(Refusal.notFound());
            case 413 -> response(Refusal.tooLarge("too-large"));
            default ->
                response(status, "not-supported", sentences.of("not-supported"), null, null)
                        .build();
        };
    }

    @ServerExceptionMapper
    Response bug(Throwable bug) {
        String id = Ids.next().toString();
        LOG.errorf(bug, "answering failed, error %s", id);
        return response(SERVER_ERRORS, "internal", sentences.of("internal"), null, id)
                .build();
    }

    private Response response(Refusal refusal) {
        var response = response(
                refusal.code().status(),
                refusal.code().wire(),
                sentences.of(refusal.reason()),
                refusal.field().isEmpty() ? null : refusal.field(),
                null);
        if (refusal.retryAfterSeconds() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return response.build();
    }

    private static Response.ResponseBuilder response(int status, String code, String detail, String field, String id) {
        String title = Response.Status.fromStatusCode(status) == null
                ? code
                : Response.Status.fromStatusCode(status).getReasonPhrase();
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem("about:blank", title, status, code, detail, field, id));
    }
}
