package dk.torv.people.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import would do, on the wire. Nothing of it has happened.
 *
 * @param mistakes how many there are; with any the plan cannot be carried out and says nothing of changes
 * @param firstMistakes the first of them, by file and line
 * @param units what happens to units, absent without a file of units
 * @param people what happens to people, absent without a file of people
 * @param word to be typed before so many people lose their access; absent when it is not asked for
 */
@Schema(name = "ImportPlan")
public record PlanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) List<FileView> files,
        @Schema(required = true) int mistakes,
        @Schema(required = true) List<MistakeView> firstMistakes,
        Counts units,
        Counts people,
        String word) {

    /**
     * A file as it was read.
     *
     * @param encoding UTF-8, UTF-16 or Windows-1252
     * @param separator the character between cells
     * @param rows lines below the header
     * @param ignored titles of columns that say nothing to Torv
     */
    @Schema(name = "ImportFile")
    public record FileView(
            @Schema(
                    required = true,
                    enumeration = {"units", "people"})
            String kind,

            @Schema(required = true) String encoding,
            @Schema(required = true) String separator,
            @Schema(required = true) int rows,
            @Schema(required = true) List<String> ignored) {}

    /**
     * Something that has to be mended in a file.
     *
     * @param column its title in the file; absent when it is about the whole line
     * @param value what stands there
     * @param code stable, for programs
     * @param text a sentence
     */
    @Schema(name = "ImportMistake")
    public record MistakeView(
            @Schema(
                    required = true,
                    enumeration = {"units", "people"})
            String file,

            @Schema(required = true) int line,
            String column,
            String value,
            @Schema(required = true) String code,
            @Schema(required = true) String text) {}

    /** How many of each; somebody who moves and has a new title counts in both. */
    @Schema(name = "ImportCounts")
    public record Counts(
            @Schema(required = true, name = "new") @com.fasterxml.jackson.annotation.JsonProperty("new")
            int added,

            @Schema(required = true) int changed,
            @Schema(required = true) int moved,
            @Schema(required = true) int leaving,
            @Schema(required = true) int returning,
            @Schema(required = true) int unchanged) {}
}
