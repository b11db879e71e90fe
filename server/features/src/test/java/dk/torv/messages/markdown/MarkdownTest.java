package dk.torv.messages.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every text, however it is written. */
class MarkdownTest {
    private static final int LONGEST = 28 * 1024;
    private static final int DEEPEST = 64;
    private static final String ANE = "0190a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b";
    private static final List<String> SIGNS = List.of(
            "*",
            "**",
            "_",
            "~~",
            "`",
            "```",
            "[",
            "](",
            ")",
            "![",
            "<",
            ">",
            "> ",
            "- ",
            "1. ",
            "# ",
            "|",
            "|-|-|",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "\\",
            "&#0;",
            "&amp;",
            "a",
            "æ",
            "👍",
            " ",
            "https://kk.dk",
            "www.kk.dk",
            "a@b.dk",
            "[a]: /u\n",
            "---",
            "[ ] ",
            "e\u0301",
            "\u202E",
            "\r\n",
            "\uFEFF",
            "<torv:all>",
            "<torv:person/" + ANE + ">");

    @TestFactory
    Stream<DynamicTest> readsTheLongestOf() {
        Map<String, String> nasty = new LinkedHashMap<>();
        Stream.of(
                        "*",
                        "_",
                        "~~",
                        "`",
                        "[",
                        "![",
                        "]",
                        "<",
                        "<a:",
                        "&#",
                        "&",
                        ">",
                        "> ",
                        "- ",
                        "1. ",
                        "a\n-|\n",
                        "|",
                        ":-|",
                        "*a **b ",
                        "a**b",
                        "*a_ ",
                        "[a](b",
                        "[a](<b",
                        "[a](/u \"",
                        "[a]: /u\n",
                        "[a\n",
                        "[a][b",
                        "a@",
                        "a",
                        "www.",
                        "http://a",
                        "()",
                        "\\\n",
                        "a  \n",
                        "```a\n",
                        "~~~\n",
                        "> a\nb\n",
                        "- a\n\n  b\n",
                        "* a\n + b\n",
                        "1) a\n2. b\n",
                        "<!--",
                        "👨‍👩‍👧‍👦",
                        "\u0301",
                        "*_~~[",
                        "`a``b```",
                        "[a]: /u \"",
                        "<torv:all>")
                .forEach(sign -> nasty.put(sign, repeated(sign, LONGEST)));
        nasty.put("quotes and lazy lines", repeated(">", LONGEST / 2) + "\n" + repeated("a\n", LONGEST / 2));
        nasty.put("wide and long table", table(400, 6_000));
        nasty.put(
                "growing runs of backticks",
                IntStream.range(1, 230).mapToObj("`"::repeat).collect(Collectors.joining(" ")));
        nasty.put("nested links", repeated("[", 9_000) + "a" + repeated("](https://x.dk)", 18_000));
        nasty.put("nested images", repeated("![", 9_000) + "a" + repeated("](https://x.dk)", 18_000));
        nasty.put("nested strong", repeated("**", 14_000) + "a" + repeated("**", 14_000));
        nasty.put("nested emphasis", repeated("*a ", 14_000) + repeated("a* ", 14_000));
        nasty.put("host of a mail", "a@" + repeated("a.", LONGEST - 2));
        nasty.put(
                "list of growing depth",
                IntStream.range(0, 160).mapToObj(i -> "  ".repeat(i) + "- a").collect(Collectors.joining("\n")));
        return nasty.entrySet().stream().map(text -> dynamicTest(text.getKey(), () -> holds(text.getValue())));
    }

    @Test
    void holdsForRandomTexts() {
        Random random = new Random(20261124);
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(1 + random.nextInt(25), 0, SIGNS.size())
                    .mapToObj(SIGNS::get)
                    .collect(Collectors.joining());
            holds(text);
            if (Markdown.clean(text) instanceof Markdown.Clean(String stored)) {
                assertThat(Markdown.clean(stored)).as(text).isEqualTo(new Markdown.Clean(stored));
            }
        }
    }

    @Test
    void refusesMoreThanTwentyEightKibibytes() {
        assertThat(Markdown.clean("a".repeat(LONGEST))).isEqualTo(new Markdown.Clean("a".repeat(LONGEST)));
        assertThat(Markdown.clean("a".repeat(LONGEST + 1))).isInstanceOf(Markdown.Refused.class);
        assertThat(Markdown.clean("å".repeat(LONGEST / 2))).isInstanceOf(Markdown.Clean.class);
        assertThat(Markdown.clean("å".repeat(LONGEST / 2) + "a")).isInstanceOf(Markdown.Refused.class);
    }

    @Test
    void saysInPlainTextWhatAReaderSees() {
        String text = "# Vagter\n\nHej **<torv:person/" + ANE + ">** og <torv:all>,\nse [planen](https://kk.dk).\n\n"
                + "1. nøgler\n2. bil\n\n- [ ] ring\n- [x] skriv\n\n|a|b|\n|-|-|\n|1|2|\n\n```\nls\n```";
        assertThat(Markdown.plain(text, id -> "Ane Møller"))
                .isEqualTo("Vagter Hej @Ane Møller og @alle, se planen. 1. nøgler 2. bil ☐ ring ☑ skriv a b 1 2 ls");
    }

    private static void holds(String text) {
        List<Piece> tree = Markdown.tree(text);
        assertThat(depth(tree)).isLessThanOrEqualTo(DEEPEST + 2);
        JsonNode json = MarkdownSuite.json(tree);
        assertThat(Markdown.mentions(text).people())
                .containsExactlyInAnyOrderElementsOf(json.findParents("id").stream()
                        .filter(node -> node.path("type").asText().equals("person"))
                        .map(node -> UUID.fromString(node.path("id").asText()))
                        .distinct()
                        .toList());
        assertThat(json.findValuesAsText("href")).allMatch(href -> href.matches("(?is)(?:https?://|mailto:).+"));
        // What is shown stays in proportion to what was written.
        assertThat(Markdown.plain(text, UUID::toString).length())
                .isLessThanOrEqualTo(text.getBytes(StandardCharsets.UTF_8).length * 8 + 16);
    }

    private static int depth(List<Piece> pieces) {
        return pieces.stream()
                .mapToInt(piece -> piece instanceof Piece.Container container ? 1 + depth(container.children()) : 1)
                .max()
                .orElse(0);
    }

    private static String table(int columns, int rows) {
        return "a|".repeat(columns) + "\n" + "-|".repeat(columns) + "\n" + "x\n".repeat(rows);
    }

    private static String repeated(String sign, int length) {
        return sign.repeat(length / sign.length() + 1).substring(0, length);
    }
}
