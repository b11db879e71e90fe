package dk.torv.app.edge;

import dk.torv.kernel.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses bodies over 1 MiB with an answer that can be read. The server's own limit, {@code quarkus.http.limits.max-body-size},
 * is wider and only hangs up.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimit implements ContainerRequestFilter {
    private static final long MOST = 1 << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        } else if (Long.parseLong(length) > MOST) {
            throw Refusal.tooLarge("too-large").asException();
        }
    }

    /** A body that did not say how long it is. */
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream body) {
            super(body);
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
            if (read > MOST) {
                throw Refusal.tooLarge("too-large").asException();
            }
        }
    }
}
