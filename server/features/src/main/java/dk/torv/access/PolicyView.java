package dk.torv.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The policy as administrators see it.
 *
 * @param createTeams employees, unit-administrators or administrators
 * @param editMinutes absent: always
 * @param deleteMinutes absent: always
 * @param editHistory who sees what stood in a message before its edits
 * @param insightsGroup figures of fewer people than this are held back
 * @param insightsForEveryone whether all employees see the organisation's figures
 * @param banner also one whose time is over
 */
@Schema(name = "Policy")
public record PolicyView(
        @Schema(
                required = true,
                enumeration = {"employees", "unit-administrators", "administrators"})
        String createTeams,

        Integer editMinutes,
        Integer deleteMinutes,

        @Schema(
                required = true,
                enumeration = {"everyone", "author", "nobody"})
        String editHistory,

        @Schema(required = true) boolean guests,
        @Schema(required = true) int guestDays,
        @Schema(required = true) int insightsGroup,
        @Schema(required = true) boolean insightsForEveryone,
        BannerView banner) {

    static PolicyView of(Policy policy) {
        TimeLimits limits = TimeLimits.of(policy);
        return new PolicyView(
                policy.createTeams().wire(),
                limits.editMinutes(),
                limits.deleteMinutes(),
                policy.editHistory().wire(),
                policy.guests(),
                policy.guestDays(),
                policy.insightsGroup(),
                policy.insightsForEveryone(),
                policy.banner().map(BannerView::of).orElse(null));
    }
}
