package dk.torv.conversations;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says how many people a rule would bring into a team, before anybody makes it. */
@Singleton
public class PreviewRule {
    private final RuleStore rules;

    @Inject
    PreviewRule(RuleStore rules) {
        this.rules = rules;
    }

    @Schema(name = "RulePreview")
    public record Result(@Schema(required = true) int people) {}

    /** How the organisation is built is nothing for guests. */
    public Result preview(Actor actor, Rule rule) {
        if (actor.isGuest()) {
            throw Refusal.forbidden("guests-see-their-channels").asException();
        }
        return new Result(rules.count(rule));
    }
}
