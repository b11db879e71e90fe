package dk.torv.access;

import dk.torv.access.Policy.Banner;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The banner on the wire.
 *
 * @param level info, warning or urgent
 * @param until when it goes by itself, or absent
 */
@Schema(name = "Banner")
public record BannerView(
        @Schema(required = true, minLength = 1, maxLength = 300)
        String text,

        @Schema(
                required = true,
                enumeration = {"info", "warning", "urgent"})
        String level,

        Instant until) {

    static BannerView of(Banner banner) {
        return new BannerView(banner.text(), banner.level(), banner.until().orElse(null));
    }

    /** What people see now, or null. */
    public static BannerView shown(Policy policy) {
        return policy.shownBanner().map(BannerView::of).orElse(null);
    }
}
