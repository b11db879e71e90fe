package dk.torv.app.edge;

import dk.torv.access.Open;
import dk.torv.gateway.Protocol;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Serves the web client's one page for every address a person can have in their browser. Each answer has a nonce of its own
 * for the styles that Fluent writes while it runs; scripts come from Torv's own files only.
 */
@Path("/")
public class ShellResource {
    private static final int NONCE_BYTES = 18;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-NONCE'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();
    private final String page;

    @Inject
    public ShellResource(
            Protocol protocol, @ConfigProperty(name = "torv.no-offline", defaultValue = "false") boolean isNoOffline) {
        page = ShellFiles.page("index.html", protocol.build()).replace("__OFFLINE__", isNoOffline ? "no" : "yes");
    }

    @GET
    @Path("{path:(?!api/|q/|assets/).*}")
    @Open
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response page(@PathParam("path") String path) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        return Response.ok(page.replace("__CSP_NONCE__", nonce), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", POLICY.replace("NONCE", nonce))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
