package dk.torv.app.edge;

import dk.torv.access.Open;
import io.quarkus.vertx.http.Compressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Serves the client's files. Each has a digest of what it holds in its name, so a browser may keep it for good, and was compressed
 * when the client was built: nothing is computed for an answer.
 */
@Path("/assets")
public class AssetsResource {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");
    private static final Map<String, String> ENCODINGS = Map.of("br", ".br", "gzip", ".gz");

    @GET
    @Path("{name:[A-Za-z0-9_~.-]+}")
    @Open
    @Compressed
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response asset(@PathParam("name") String name, @HeaderParam("Accept-Encoding") String accepted) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Optional<byte[]> plain = type == null ? Optional.empty() : read(name);
        if (plain.isEmpty()) {
            throw new NotFoundException();
        }
        String encoding = bestOf(accepted == null ? "" : accepted);
        Optional<byte[]> compressed = encoding.isEmpty() ? Optional.empty() : read(name + ENCODINGS.get(encoding));
        Response.ResponseBuilder answer = Response.ok(compressed.orElse(plain.get()))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        if (compressed.isPresent()) {
            answer.header(HttpHeaders.CONTENT_ENCODING, encoding);
        }
        return answer.build();
    }

    /** The smaller of what the browser takes; empty when it takes neither. */
    private static String bestOf(String accepted) {
        return Arrays.stream(accepted.split(","))
                .map(String::strip)
                .filter(one -> !one.matches(".*;\\s*q=0(\\.0*)?$"))
                .map(one -> one.replaceFirst("\\s*;.*", ""))
                .filter(ENCODINGS::containsKey)
                .min(String::compareTo)
                .orElse("");
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream file = AssetsResource.class.getResourceAsStream("/torv-shell/assets/" + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
