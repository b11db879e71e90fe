package dk.torv.insights;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of one period. What is held back, was not asked for or is not counted by this period is absent. */
@Schema(name = "InsightValues")
public record InsightValues(Long active, Long messages, Long posts, Long replies, Long chats, Long reactions) {
    static final InsightValues HELD_BACK = new InsightValues(null, null, null, null, null, null);

    /**
     * @param active or null
     * @param counts or null
     */
    static InsightValues of(Collection<Metric> wanted, Integer active, Counts counts) {
        return new InsightValues(
                active == null || !wanted.contains(Metric.ACTIVE) ? null : Long.valueOf(active),
                counts == null || !wanted.contains(Metric.MESSAGES) ? null : Long.valueOf(counts.messages()),
                counts == null || !wanted.contains(Metric.POSTS) ? null : Long.valueOf(counts.posts()),
                counts == null || !wanted.contains(Metric.REPLIES) ? null : Long.valueOf(counts.replies()),
                counts == null || !wanted.contains(Metric.CHATS) ? null : Long.valueOf(counts.chats()),
                counts == null || !wanted.contains(Metric.REACTIONS) ? null : Long.valueOf(counts.reactions()));
    }

    Long of(Metric metric) {
        return switch (metric) {
            case ACTIVE -> active;
            case MESSAGES -> messages;
            case POSTS -> posts;
            case REPLIES -> replies;
            case CHATS -> chats;
            case REACTIONS -> reactions;
        };
    }
}
