package dk.torv.app.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An RFC 9457 problem document.
 *
 * @param code stable, for programs
 * @param detail a sentence in the person's language
 * @param field the offending field of the request, or absent
 * @param id for bugs: what to look for in the log
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String code, String detail, String field, String id) {
    static final String MEDIA_TYPE = "application/problem+json";
}
