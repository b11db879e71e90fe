package dk.torv.app.edge;

import dk.torv.access.CurrentActor;
import dk.torv.access.Open;
import dk.torv.access.PublicUrl;
import dk.torv.access.SessionCookie;
import dk.torv.access.SessionTokens;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * Asks of every request who sends it, before anything else runs: a program by bearer token, a browser by cookie. A browser's
 * request that changes something must come from Torv's own pages. Only methods marked {@link Open} work signed out.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "Bearer ";

    @Inject
    SessionTokens tokens;

    @Inject
    SessionCookie cookie;

    @Inject
    PublicUrl publicUrl;

    @Inject
    CurrentActor current;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
        if (!bearer && !SAFE.contains(request.getMethod())) {
            requireOwnPage(request);
        }
        Optional<Actor> actor = bearer
                ? tokens.findActor(authorization.substring(BEARER.length()).strip(), true)
                : cookieOf(request).flatMap(token -> tokens.findActor(token, false));
        actor.ifPresent(current::set);
        if (actor.isEmpty() && !resource.getResourceMethod().isAnnotationPresent(Open.class)) {
            throw Refusal.signedOut().asException();
        }
    }

    private Optional<String> cookieOf(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(cookie.name())).map(Cookie::getValue);
    }

    /** A program without a cookie and without a browser's headers has nothing to forge with. */
    private void requireOwnPage(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean allowed;
        if (origin != null) {
            allowed = publicUrl.allows(origin, request.getHeaderString(HttpHeaders.HOST));
        } else if (site != null) {
            allowed = site.equals("same-origin");
        } else {
            allowed = cookieOf(request).isEmpty();
        }
        if (!allowed) {
            throw Refusal.forbidden("other-origin").asException();
        }
    }
}
