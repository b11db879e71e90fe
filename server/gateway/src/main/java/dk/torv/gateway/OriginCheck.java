package dk.torv.gateway;

/** From which pages a browser may connect: asked by the gateway, answered by access. */
public interface OriginCheck {
    /** @param host the Host header of the request */
    boolean allows(String origin, String host);
}
