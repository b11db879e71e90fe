package dk.torv.people;

import dk.torv.access.ChoosePassword;
import dk.torv.access.Open;
import dk.torv.access.SessionCookie;
import dk.torv.access.SessionTokens.Kind;
import dk.torv.access.SignIn;
import dk.torv.gateway.Caller;
import dk.torv.kernel.Input;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coming in: signing in, and the very first administrator. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
@RunOnVirtualThread
public class SignInResource {
    @Inject
    SignIn signIn;

    @Inject
    SetUp setUp;

    @Inject
    ChoosePassword choosePassword;

    @Inject
    Me me;

    @Inject
    SessionCookie cookie;

    @Context
    HttpHeaders headers;

    @Inject
    Caller caller;

    /** @param remember whether the browser stays signed in when it is closed */
    @Schema(name = "SignIn")
    public record Credentials(
            @Schema(required = true) String login,
            @Schema(required = true) String password,
            Boolean remember) {}

    /** @param organisation the name everyone sees */
    @Schema(name = "SetUp")
    public record First(
            @Schema(required = true) String secret,
            @Schema(minLength = 1, maxLength = 100) String organisation,

            @Schema(required = true, pattern = "^ *[A-Za-z0-9][A-Za-z0-9._@+-]{0,99} *$")
            String login,

            @Schema(required = true, minLength = 1, maxLength = 100)
            String name,

            @Schema(required = true, minLength = 10, maxLength = 256)
            String password) {}

    @Schema(name = "Secret")
    public record Secret(@Schema(required = true) String secret) {}

    /** Whom a link is for. */
    @Schema(name = "Welcome")
    public record Welcome(
            @Schema(required = true) String login,
            @Schema(required = true) String name) {}

    @Schema(name = "ChosenPassword")
    public record Chosen(
            @Schema(required = true) String secret,

            @Schema(required = true, minLength = 10, maxLength = 256)
            String password) {}

    /** @param token for programs only: browsers get a cookie */
    @Schema(name = "SignedIn")
    public record SignedIn(@Schema(required = true) MeView me, String token) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/session")
    @Open
    @Operation(operationId = "signIn", summary = "Sign in")
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    public Response signIn(Credentials body) {
        Credentials given = Input.required("body", body);
        return signIn(
                Input.required("login", given.login()),
                Input.required("password", given.password()),
                Boolean.TRUE.equals(given.remember()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/setup")
    @Open
    @Operation(
            operationId = "setUp",
            summary = "Create the organisation's first administrator with the one-time secret")
    @APIResponse(
            responseCode = "200",
            description = "Signed in as the new administrator",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    public Response setUp(First body) {
        First given = Input.required("body", body);
        setUp.setUp(new SetUp.Command(
                Input.required("secret", given.secret()),
                Optional.ofNullable(given.organisation()).orElse("Torv"),
                Input.required("login", given.login()),
                given.name(),
                given.password()));
        return signIn(given.login(), given.password(), true);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/welcome")
    @Open
    @Operation(operationId = "welcome", summary = "Whom a link for choosing a password is for; it stays good")
    public Welcome welcome(Secret body) {
        Secret given = Input.required("body", body);
        ChoosePassword.Result holder = choosePassword.look(Input.required("secret", given.secret()), caller.address());
        return new Welcome(holder.login(), holder.name());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/welcome/password")
    @Open
    @Operation(operationId = "choosePassword", summary = "Choose one's password with a link, which is used up")
    @APIResponse(
            responseCode = "200",
            description = "Signed in with the new password",
            content = @Content(schema = @Schema(implementation = SignedIn.class)))
    public Response choosePassword(Chosen body) {
        Chosen given = Input.required("body", body);
        ChoosePassword.Result holder = choosePassword.choose(new ChoosePassword.Command(
                Input.required("secret", given.secret()), given.password(), caller.address()));
        return signIn(holder.login(), given.password(), true);
    }

    private Response signIn(String login, String password, boolean remember) {
        Kind kind = isBrowser() ? Kind.BROWSER : Kind.PROGRAM;
        SignIn.Result result = signIn.signIn(new SignIn.Command(
                login,
                password,
                kind,
                remember,
                caller.address(),
                Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))
                        .orElse("")));
        var issued = result.issued();
        MeView shown = me.of(result.person());
        return switch (kind) {
            case PROGRAM ->
                Response.ok(new SignedIn(shown, issued.token().text())).build();
            case BROWSER ->
                Response.ok(new SignedIn(shown, null))
                        .header(HttpHeaders.SET_COOKIE, cookie.setting(issued.token(), issued.lifetime(), remember))
                        .build();
        };
    }

    private boolean isBrowser() {
        return headers.getHeaderString("Origin") != null || headers.getHeaderString("Sec-Fetch-Site") != null;
    }
}
