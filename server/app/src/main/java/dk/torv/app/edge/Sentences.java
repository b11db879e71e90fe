package dk.torv.app.edge;

import dk.torv.access.CurrentActor;
import dk.torv.kernel.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Puts refusals into words: in the language a person has chosen, otherwise in what their browser asks for; Danish is the default. */
@RequestScoped
class Sentences {
    private static final Locale DANISH = Locale.of("da");
    private static final Set<String> OURS = Set.of("da", "en");

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
        String header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return header == null ? DANISH : firstOfOurs(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException e) {
            return DANISH; // what cannot be read asks for nothing
        }
    }

    private static Locale firstOfOurs(List<Locale.LanguageRange> wantedMostFirst) {
        return wantedMostFirst.stream()
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .filter(OURS::contains)
                .map(Locale::of)
                .findFirst()
                .orElse(DANISH);
    }
}
