package dk.torv.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The cookie that carries a browser's token: out of reach of scripts, and over HTTPS bound to this very host. */
@Singleton
public class SessionCookie {
    private final PublicUrl publicUrl;

    @Inject
    SessionCookie(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    public String name() {
        return publicUrl.isSecure() ? "__Host-torv" : "torv";
    }

    /** The value of Set-Cookie. Not remembered, it goes with the browser's window. */
    public String setting(Token token, Duration lifetime, boolean remember) {
        return with(token.text() + (remember ? "; Max-Age=" + lifetime.toSeconds() : ""));
    }

    /** The value of Set-Cookie that takes the cookie away. */
    public String removing() {
        return with("; Max-Age=0");
    }

    private String with(String value) {
        return name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (publicUrl.isSecure() ? "; Secure" : "");
    }
}
