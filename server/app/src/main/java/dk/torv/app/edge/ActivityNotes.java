package dk.torv.app.edge;

import dk.torv.access.CurrentActor;
import dk.torv.insights.Device;
import dk.torv.insights.NoteActivity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Notes who has done something in a browser: a request that changed something, such as a message, a read mark or a setting. What
 * is only asked for, and sockets, are no sign that somebody is there; nor is a program that acts with somebody's token.
 */
@Provider
public class ActivityNotes implements ContainerResponseFilter {
    private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LEAST_FAILURE = 300;

    @Inject
    CurrentActor current;

    @Inject
    NoteActivity noteActivity;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean done = response.getStatus() < LEAST_FAILURE && !ASKING.contains(request.getMethod());
        String userAgent = request.getHeaderString(HttpHeaders.USER_AGENT);
        if (done && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null && userAgent != null) {
            current.find().ifPresent(actor -> noteActivity.note(actor, Device.of(userAgent)));
        }
    }
}
