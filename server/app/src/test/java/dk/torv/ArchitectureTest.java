package dk.torv;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.torv.testkit.TestDatabase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md that a program can check, over every class of the server. */
class ArchitectureTest {
    private static final JavaClasses TORV = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.torv")
            .that(DescribedPredicate.not(resideInAnyPackage("dk.torv.testkit..")));

    /** Close below what there is: a test that reads nothing must not pass. Raise it as the program grows. */
    private static final int LEAST_CLASSES = 250;

    private static final int MOST_PARAMETERS = 8;
    private static final int LONGEST_FILE = 500;

    /** Each may use those before it. */
    private static final List<String> ORDER = List.of(
            "kernel",
            "bus",
            "gateway",
            "database",
            "access",
            "people",
            "conversations",
            "guests",
            "jobs",
            "messages",
            "outside",
            "previews",
            "mustread",
            "notifications",
            "polls",
            "urgent",
            "saved",
            "drafts",
            "later",
            "activity",
            "feed",
            "insights",
            "overview",
            "privacy",
            "app");

    private static final Pattern EMPTY_NAMES =
            Pattern.compile("(\\w*(Manager|Util|Utils|Helper|Impl))|((Base|Abstract)[A-Z]\\w*)");

    @Test
    void readsEveryClassOfTheServer() {
        assertThat(TORV).hasSizeGreaterThan(LEAST_CLASSES);
        for (String part : ORDER) {
            assertThat(TORV).as(part).anyMatch(one -> one.getPackageName().startsWith("dk.torv." + part));
        }
        assertThat(TORV.stream()
                        .map(one -> one.getPackageName().split("\\.", -1)[2])
                        .distinct())
                .as("a new package takes its place in the order")
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void hasNoCycleBetweenPackages() {
        check(slices().matching("dk.torv.(**)").should().beFreeOfCycles());
    }

    @Test
    void letsAFeatureUseOnlyThoseBeforeIt() {
        for (int place = 0; place < ORDER.size(); place++) {
            String[] later = ORDER.subList(place + 1, ORDER.size()).stream()
                    .map(part -> "dk.torv." + part + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                check(noClasses()
                        .that()
                        .resideInAPackage("dk.torv." + ORDER.get(place) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later));
            }
        }
    }

    @Test
    void keepsTheKernelToTheJdk() {
        check(classes()
                .that()
                .resideInAPackage("dk.torv.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dk.torv.kernel..", "java..", "com.fasterxml.uuid.."));
    }

    @Test
    void importsAnEngineInOnePlaceOnly() {
        onlyIn("dk.torv.gateway..", "io.vertx..", "io.netty..");
        onlyIn("dk.torv.bus..", "io.nats..");
        onlyIn("dk.torv.app..", "org.flywaydb..", "picocli..", "org.apache.commons..");
        onlyIn("dk.torv.access..", "org.bouncycastle..");
        onlyIn("dk.torv.messages.markdown..", "org.commonmark..");
        onlyIn("dk.torv.people.imports..", "de.siegmar..");
        onlyIn("dk.torv.previews..", "org.jsoup..");
        onlyIn("dk.torv.notifications.push..", "com.interaso..");
        onlyIn(Set.of("dk.torv.outside..", "dk.torv.previews..", "dk.torv.notifications.push.."), "org.apache.hc..");
        onlyIn(Set.of(), "java.net.http..", "java.net.HttpURLConnection");
    }

    @Test
    void speaksToTheDatabaseInStoresOnly() {
        check(noClasses()
                .that(DescribedPredicate.not(outermost(simpleNameEndingWith("Store")))
                        .and(DescribedPredicate.not(resideInAnyPackage("dk.torv.database.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi.."));
        check(noClasses()
                .that(DescribedPredicate.not(outermost(simpleNameEndingWith("Store")))
                        .and(resideInAnyPackage("dk.torv.kernel..", "dk.torv.bus..", "dk.torv.gateway..")
                                .or(resideInAnyPackage(features()))))
                .and()
                .doNotHaveFullyQualifiedName("dk.torv.messages.Row")
                .and()
                .doNotHaveFullyQualifiedName("dk.torv.database.Database")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql.."));
    }

    @Test
    void speaksHttpAtTheEdgeOnly() {
        check(noClasses()
                .that(DescribedPredicate.not(outermost(simpleNameEndingWith("Resource")))
                        .and(DescribedPredicate.not(resideInAnyPackage("dk.torv.app.edge.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs.."));
    }

    @Test
    void letsResourcesCallUseCasesOnly() {
        check(noClasses()
                .that(outermost(simpleNameEndingWith("Resource")))
                .should()
                .dependOnClassesThat(outermost(simpleNameEndingWith("Store")))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("dk.torv.database..", "java.sql.."));
    }

    @Test
    void keepsStoresInsideTheirFeature() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .and()
                .resideInAnyPackage(features())
                .should()
                .bePackagePrivate());
    }

    @Test
    void erasesContentThroughOneDoor() {
        var callers = TORV.get("dk.torv.messages.ChangeStore").getMethodCallsToSelf().stream()
                .filter(call -> call.getName().equals("erase"))
                .map(call -> call.getOriginOwner().getSimpleName());
        assertThat(callers).containsOnly("EraseContent");
    }

    @Test
    void asksNobodyButTheClockForTheTime() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dk.torv.kernel.Time")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC");
        check(rule);
    }

    @Test
    void namesNothingWithAnEmptyWord() {
        assertThat(TORV.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> EMPTY_NAMES.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void injectsFieldsAtTheEdgeAndInTheCompositionOnly() {
        check(noFields()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(outermost(simpleNameEndingWith("Resource")))
                        .and(DescribedPredicate.not(resideInAnyPackage("dk.torv.app.."))))
                .should()
                .beAnnotatedWith(Inject.class));
    }

    @Test
    void givesNoBeanMoreThanEightCollaborators() {
        assertThat(TORV.stream()
                        .filter(one -> !one.isRecord())
                        .flatMap(one -> one.getConstructors().stream())
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > MOST_PARAMETERS)
                        .map(constructor -> constructor.getFullName()))
                .isEmpty();
    }

    @Test
    void keepsFilesShort() throws IOException {
        try (Stream<Path> files = Files.walk(TestDatabase.server())) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(150);
            for (Path source : sources) {
                assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE);
            }
        }
    }

    private static void onlyIn(String home, String... engines) {
        onlyIn(Set.of(home), engines);
    }

    private static void onlyIn(Set<String> homes, String... engines) {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(homes.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(engines));
    }

    private static String[] features() {
        Set<String> outside = Set.of("kernel", "bus", "gateway", "app");
        return ORDER.stream()
                .filter(part -> !outside.contains(part))
                .map(part -> "dk.torv." + part + "..")
                .toArray(String[]::new);
    }

    /** Nested classes count as the one they are written in. */
    private static DescribedPredicate<JavaClass> outermost(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.describe("outermost class " + predicate.getDescription(), one -> {
            JavaClass outer = one;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return predicate.test(outer);
        });
    }

    private static void check(ArchRule rule) {
        rule.check(TORV);
    }
}
