package dk.torv.notifications;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How I want to be told of messages.
 *
 * @param chats all, mentions (which includes answers to me) or none, where I have chosen nothing else for a conversation;
 *     {@code channels} likewise
 * @param threads of replies in threads that I follow
 * @param keywords words and phrases of which I want to be told wherever they stand
 * @param quiet when I am told of nothing, by the clock in {@code zone}
 */
@Schema(name = "NotificationSettings")
public record SettingsView(
        @Schema(
                required = true,
                enumeration = {"all", "mentions", "none"})
        String chats,

        @Schema(
                required = true,
                enumeration = {"all", "mentions", "none"})
        String channels,

        @Schema(
                required = true,
                enumeration = {"all", "mentions", "none"})
        String threads,

        @Schema(required = true, maxItems = 50) List<String> keywords,
        @Schema(required = true, maxItems = 28) List<QuietView> quiet,
        @Schema(required = true) String zone) {

    /**
     * @param day on which it begins, 1 is Monday
     * @param from {@code 17:00}
     * @param until the next time the clock shows this; the same as {@code from} is a day and a night
     */
    @Schema(name = "QuietHours")
    public record QuietView(
            @Schema(required = true, minimum = "1", maximum = "7")
            Integer day,

            @Schema(required = true, pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
            String from,

            @Schema(required = true, pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
            String until) {}

    static SettingsView of(Settings settings) {
        return new SettingsView(
                settings.chats().wire(),
                settings.channels().wire(),
                settings.threads().wire(),
                settings.keywords(),
                settings.quiet().periods().stream()
                        .map(period -> new QuietView(
                                period.day().getValue(),
                                period.from().toString(),
                                period.until().toString()))
                        .toList(),
                settings.quiet().zone().getId());
    }
}
