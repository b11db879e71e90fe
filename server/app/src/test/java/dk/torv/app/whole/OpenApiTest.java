package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.torv.testkit.TestDatabase;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The document in {@code docs/protocol/openapi.json} is the one that the program generates. After a change of the wire write it
 * anew: {@code ./mvnw -pl app -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dtorv.write-openapi=true}.
 */
@WholeProgram
class OpenApiTest {
    private static final Path KEPT = repository().resolve("docs/protocol/openapi.json");

    @TestHTTPResource("")
    URI base;

    private Answer generated;

    @BeforeEach
    void askForIt() {
        generated = Client.signedOut(base).get("/api/openapi?format=json").expect(200);
    }

    @Test
    void theKeptDocumentIsTheOneTheProgramGenerates() throws IOException {
        if (Boolean.getBoolean("torv.write-openapi")) {
            Files.writeString(KEPT, generated.body());
        }
        assertThat(Files.readString(KEPT)).isEqualTo(generated.body());
    }

    @Test
    void everyOperationSaysWhatItRefusesAndHow() {
        generated
                .json()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode responses = operation.path("responses");
                    assertThat(responses.properties())
                            .as(operation.path("operationId").asText())
                            .hasSizeGreaterThan(1);
                    responses.properties().stream()
                            .filter(response -> response.getKey().startsWith("4"))
                            .forEach(refusal -> assertThat(refusal.getValue()
                                            .at("/content/application~1problem+json/schema/$ref")
                                            .asText())
                                    .isEqualTo("#/components/schemas/Problem"));
                    assertThat(responses.properties())
                            .filteredOn(response -> response.getKey().equals("200")
                                    || response.getKey().equals("201"))
                            .allSatisfy(response -> assertThat(
                                            response.getValue().path("content"))
                                    .allSatisfy(content -> assertThat(
                                                    content.at("/schema/$ref").asText()
                                                            + content.at("/schema/format")
                                                                    .asText())
                                            .isNotEmpty())
                                    .isNotEmpty());
                }));
    }

    @Test
    void everyBodyIsRequiredAndEveryOperationHasItsNameAndPlace() {
        generated
                .json()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("operationId").asText()).isNotEmpty();
                    assertThat(operation.path("summary").asText()).isNotEmpty();
                    assertThat(operation.path("tags")).isNotEmpty();
                    if (operation.has("requestBody")) {
                        assertThat(operation.at("/requestBody/required").asBoolean())
                                .isTrue();
                    }
                }));
    }

    private static Path repository() {
        return TestDatabase.server().getParent();
    }
}
