package dk.torv.privacy;

import dk.torv.access.Policies;
import dk.torv.access.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tells everybody what Torv stores about them. The groups come from {@link PersonalData}, the tables from the schema as it is, and the
 * times from the policy and from the code that clears up. A table without a declaration fails a test.
 */
@Singleton
public class ReadPrivacy {
    private final SchemaStore schema;
    private final Policies policies;

    @Inject
    ReadPrivacy(SchemaStore schema, Policies policies) {
        this.schema = schema;
        this.policies = policies;
    }

    /**
     * @param tables where it stands in the database
     * @param time how long it stays
     * @param seen who can see it
     */
    @Schema(name = "PrivacyGroup")
    public record GroupView(
            @Schema(required = true) String key,
            @Schema(required = true) Words title,
            @Schema(required = true) Words what,
            @Schema(required = true) Words why,
            @Schema(required = true) Words time,
            @Schema(required = true) Words seen,
            @Schema(required = true) List<String> tables) {
        static GroupView of(Kept kept) {
            return new GroupView(
                    kept.key(), kept.title(), kept.what(), kept.why(), kept.time(), kept.seen(), kept.tables());
        }
    }

    /** The same for everybody: it says what is stored, not what stands in it. */
    public List<GroupView> read() {
        Set<String> columns = schema.columns();
        Policy policy = policies.current();
        return PersonalData.under(policy.deleting(), policy.guestDays()).stream()
                .map(kept -> kept.within(columns))
                .filter(kept -> !kept.columns().isEmpty())
                .map(GroupView::of)
                .toList();
    }
}
