package dk.torv.app.edge;

import dk.torv.access.CurrentActor;
import dk.torv.kernel.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts refusals into words: in the language a person has chosen, otherwise in what their browser asks for; Danish is the default. */
@RequestScoped
class Sentences {
    private static final Locale DANISH = Locale.of("da");

    private final CurrentActor current;
    private final HttpHeaders headers;

    @Inject
    Sentences(CurrentActor current, @Context HttpHeaders headers) {
        this.current = current;
        this.headers = headers;
    }

    String of(String reason) {
        return bundle(locale()).getString(reason);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "dk.torv.refusals",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private Locale locale() {
        return current.find().map(Actor::language).map(Locale::of).orElseGet(this::asked);
    }

    private Locale asked() {
        return headers.getAcceptableLanguages().stream()
                .filter(language -> language.getLanguage().equals("en")
                        || language.getLanguage().equals("da"))
                .map(language -> Locale.of(language.getLanguage()))
                .findFirst()
                .orElse(DANISH);
    }
}
