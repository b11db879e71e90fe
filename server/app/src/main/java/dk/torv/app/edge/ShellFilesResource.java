package dk.torv.app.edge;

import dk.torv.access.Open;
import dk.torv.gateway.Protocol;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What makes the client an application of its own: the service worker that keeps a copy of it in the browser, the manifest and
 * the icons. Browsers and proxies must ask for the worker each time, or they would hold on to an old client.
 */
@Path("/")
public class ShellFilesResource {
    /** Takes the place of a worker that shall go: it deletes what that one kept, and then itself. */
    private static final String FAREWELL = """
            addEventListener('install', () => skipWaiting());
            addEventListener('activate', (event) => event.waitUntil((async () => {
              for (const name of await caches.keys()) if (name.startsWith('torv-shell-')) await caches.delete(name);
              await registration.unregister();
            })()));
            """;

    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'";
    private static final int HOUR_SECONDS = 3_600;

    private final byte[] worker;
    private final byte[] manifest = ShellFiles.read("manifest.webmanifest");

    @Inject
    public ShellFilesResource(
            Protocol protocol, @ConfigProperty(name = "torv.no-offline", defaultValue = "false") boolean isNoOffline) {
        worker =
                isNoOffline ? ShellFiles.bytes(FAREWELL) : ShellFiles.bytes(ShellFiles.page("sw.js", protocol.build()));
    }

    @GET
    @Path("sw.js")
    @Open
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response worker() {
        return found(worker, "text/javascript;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", WORKER_POLICY)
                .build();
    }

    @GET
    @Path("manifest.webmanifest")
    @Open
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response manifest() {
        return found(manifest, "application/manifest+json;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** @param name a plain name, so that nothing but the icons can be asked for */
    @GET
    @Path("icons/{name:[a-z0-9-]+\\.png}")
    @Open
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response icon(@PathParam("name") String name) {
        return found(ShellFiles.read("icons/" + name), "image/png")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + HOUR_SECONDS)
                .build();
    }

    private static Response.ResponseBuilder found(byte[] content, String type) {
        if (content.length == 0) {
            throw new NotFoundException();
        }
        return Response.ok(content, type);
    }
}
