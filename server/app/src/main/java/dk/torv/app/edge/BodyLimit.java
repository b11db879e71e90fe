package dk.torv.app.edge;

import dk.torv.access.LongBody;
import dk.torv.kernel.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses bodies over 1 MiB, or what {@link LongBody} says, with an answer that can be read. The server's own limit, {@code quarkus.http.limits.max-body-size},
 * is wider and only hangs up.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimit implements ContainerRequestFilter {
    private static final long USUAL = 1 << 20;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        LongBody longer = resource.getResourceMethod().getAnnotation(LongBody.class);
        long most = longer == null ? USUAL : longer.value();
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            request.setEntityStream(new Counted(request.getEntityStream(), most));
        } else if (Long.parseLong(length) > most) {
            throw Refusal.tooLarge("too-large").asException();
        }
    }

    /** A body that did not say how long it is. */
    private static final class Counted extends FilterInputStream {
        private final long most;
        private long read;

        Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw Refusal.tooLarge("too-large").asException();
            }
        }
    }
}
