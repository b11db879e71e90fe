package dk.torv.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same said in both languages. */
@Schema(name = "PrivacyWords")
public record Words(
        @Schema(required = true) String da,
        @Schema(required = true) String en) {
    /** A text without its words says nothing to anybody. */
    public Words {
        if (da.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("words are missing");
        }
    }
}
