package dk.torv.messages.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The cases in {@code docs/protocol/markdown}, which the client runs too, and the JSON form of a tree. */
final class MarkdownSuite {
    static final String CLEANING = "cleaning.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private MarkdownSuite() {}

    /** Every case of the language, by file. */
    static List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.endsWith(CLEANING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("docs/protocol/markdown");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "docs/protocol/markdown is not above " + Path.of("").toAbsolutePath());
    }

    static List<JsonNode> cases(Path file) {
        try {
            List<JsonNode> cases = new ArrayList<>();
            JSON.readTree(Files.readString(file)).forEach(cases::add);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(List<Piece> pieces) {
        ArrayNode array = JSON.createArrayNode();
        pieces.forEach(piece -> array.add(json(piece)));
        return array;
    }

    private static ObjectNode json(Piece piece) {
        ObjectNode node = JSON.createObjectNode();
        switch (piece) {
            case Piece.Paragraph _ -> node.put("type", "paragraph");
            case Piece.Quote _ -> node.put("type", "quote");
            case Piece.Heading heading -> node.put("type", "heading").put("level", heading.level());
            case Piece.Listing list -> put(node.put("type", "list"), "start", list.start());
            case Piece.Item item -> put(node.put("type", "item"), "checked", item.checked());
            case Piece.Table _ -> node.put("type", "table");
            case Piece.Row _ -> node.put("type", "row");
            case Piece.Cell cell ->
                put(
                        node.put("type", "cell").put("header", cell.header()),
                        "align",
                        cell.align() == null ? null : cell.align().name().toLowerCase(Locale.ROOT));
            case Piece.Strong _ -> node.put("type", "strong");
            case Piece.Emphasis _ -> node.put("type", "emphasis");
            case Piece.Strike _ -> node.put("type", "strike");
            case Piece.Link link -> node.put("type", "link").put("href", link.href());
            case Piece.Text text -> node.put("type", "text").put("text", text.text());
            case Piece.Code code -> node.put("type", "code").put("text", code.text());
            case Piece.CodeBlock code ->
                put(node.put("type", "codeBlock").put("text", code.text()), "language", code.language());
            case Piece.Break _ -> node.put("type", "break");
            case Piece.Rule _ -> node.put("type", "rule");
            case Piece.Everyone _ -> node.put("type", "everyone");
            case Piece.Team _ -> node.put("type", "team");
            case Piece.Tag tag -> node.put("type", "tag").put("id", tag.id().toString());
            case Piece.Person person ->
                node.put("type", "person").put("id", person.id().toString());
            case Piece.Channel channel ->
                node.put("type", "channel").put("id", channel.id().toString());
            case Piece.MessageLink link ->
                node.put("type", "message")
                        .put("conversation", link.conversation().toString())
                        .put("id", link.id().toString());
        }
        if (piece instanceof Piece.Container container) {
            node.set("children", json(container.children()));
        }
        return node;
    }

    private static void put(ObjectNode node, String field, Object value) {
        if (value != null) {
            node.set(field, JSON.valueToTree(value));
        }
    }
}
