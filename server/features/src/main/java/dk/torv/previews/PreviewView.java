package dk.torv.previews;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a page that a message links to says about itself.
 *
 * @param address of the page, http or https
 * @param host whose page it is in the end, after redirects
 * @param title at most 160 characters on one line
 * @param description at most 300 characters on one line
 */
@Schema(name = "LinkPreview")
public record PreviewView(
        @Schema(required = true) String address,
        @Schema(required = true) String host,
        @Schema(required = true) String title,
        String description) {}
