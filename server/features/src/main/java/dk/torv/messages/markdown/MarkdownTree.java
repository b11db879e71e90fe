package dk.torv.messages.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.internal.BlockQuoteParser;
import org.commonmark.internal.FencedCodeBlockParser;
import org.commonmark.internal.HeadingParser;
import org.commonmark.internal.IndentedCodeBlockParser;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.internal.ListBlockParser;
import org.commonmark.internal.ThematicBreakParser;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads Torv Markdown into the tree that a reader shows, the same as the client's {@code parse.ts}: one suite of cases in
 * {@code docs/protocol/markdown/} is run by both. Never refuses a text and never throws.
 */
final class MarkdownTree {
    /** How deep quotes, lists and their items may lie in each other; what would go deeper is text. */
    private static final int DEEPEST_BLOCKS = 32;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#._-]{1,32}");
    private static final Pattern LANGUAGE_END = Pattern.compile("[ \\t]");
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of())
            .customBlockParserFactory(new Shallow(new BlockQuoteParser.Factory()))
            .customBlockParserFactory(new HeadingParser.Factory())
            .customBlockParserFactory(new FencedCodeBlockParser.Factory())
            .customBlockParserFactory(new ThematicBreakParser.Factory())
            .customBlockParserFactory(new Shallow(new ListBlockParser.Factory()))
            .customBlockParserFactory(new IndentedCodeBlockParser.Factory())
            .customInlineContentParserFactory(new PointedParser.Factory())
            .customDelimiterProcessor(new StrikeDelimiters())
            .inlineParserFactory(context -> new WithTables(new InlineParserImpl(context)))
            .build();

    private final TreeGrower tree = new TreeGrower();

    private MarkdownTree() {}

    static List<Piece> of(String text) {
        MarkdownTree reader = new MarkdownTree();
        reader.read(PARSER.parse(text));
        return reader.tree.finished();
    }

    /** Walks without recursion: emphasis may lie thousands deep before the tree flattens it. */
    private void read(Node document) {
        Node node = document.getFirstChild();
        while (node != null) {
            boolean isOpen = enter(node);
            if (isOpen && node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            if (isOpen) {
                tree.close();
            }
            while (node.getNext() == null && node.getParent().getParent() != null) {
                node = node.getParent();
                tree.close();
            }
            node = node.getNext();
        }
    }

    /** True when the node holds others and is to be closed after them. */
    private boolean enter(Node node) {
        switch (node) {
            case Paragraph _ -> tree.open(Piece.Paragraph::new);
            case Heading heading -> tree.open(children -> new Piece.Heading(heading.getLevel(), children));
            case BlockQuote _ -> tree.open(Piece.Quote::new);
            case BulletList _ -> tree.open(children -> new Piece.Listing(null, children));
            case OrderedList list -> tree.open(children -> new Piece.Listing(list.getMarkerStartNumber(), children));
            case ListItem _ -> tree.openItem();
            case Emphasis _ -> tree.open(Piece.Emphasis::new);
            case StrongEmphasis _ -> tree.open(Piece.Strong::new);
            case Strikethrough _ -> tree.open(Piece.Strike::new);
            case Link link -> tree.openLink(link.getDestination());
            case Image image -> tree.openLink(image.getDestination());
            case TableNode _ -> tree.open(Piece.Table::new);
            case RowNode _ -> tree.open(Piece.Row::new);
            case CellNode cell -> tree.openCell(cell.header, cell.align);
            default -> {
                leaf(node);
                return false;
            }
        }
        return true;
    }

    private void leaf(Node node) {
        switch (node) {
            case Text text -> tree.text(text.getLiteral());
            case PointedParser.Pointed pointed -> tree.pointed(pointed.content(), pointed.href());
            case Code code -> tree.code(code.getLiteral());
            case FencedCodeBlock block -> tree.codeBlock(withoutLastBreak(block.getLiteral()), language(block));
            case IndentedCodeBlock block -> tree.codeBlock(withoutLastBreak(block.getLiteral()), null);
            case SoftLineBreak _, HardLineBreak _ -> tree.leaf(new Piece.Break());
            case ThematicBreak _ -> tree.leaf(new Piece.Rule());
            default -> {
                // Definitions of references show nothing.
            }
        }
    }

    private static String withoutLastBreak(String code) {
        return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    }

    private static String language(FencedCodeBlock block) {
        String info = block.getInfo() == null ? "" : block.getInfo();
        String language = LANGUAGE_END.split(info, 2)[0];
        return LANGUAGE.matcher(language).matches() ? language : null;
    }

    private static final class TableNode extends CustomBlock {}

    private static final class RowNode extends CustomBlock {}

    private static final class CellNode extends CustomBlock {
        private final boolean header;
        private final Piece.Align align;

        private CellNode(boolean header, Piece.Align align) {
            this.header = header;
            this.align = align;
        }
    }

    /** Starts quotes and lists only where they would not lie too deep; a further item of a list is always let in. */
    private static final class Shallow extends AbstractBlockParserFactory {
        private final BlockParserFactory factory;

        private Shallow(BlockParserFactory factory) {
            this.factory = factory;
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Block block = matched.getMatchedBlockParser().getBlock();
            int depth = block instanceof ListBlock ? -1 : 0;
            for (Node node = block; node != null; node = node.getParent()) {
                if (node instanceof BlockQuote || node instanceof ListBlock || node instanceof ListItem) {
                    depth++;
                }
            }
            return depth < DEEPEST_BLOCKS ? factory.tryStart(state, matched) : BlockStart.none();
        }
    }

    /** Takes the table out of a paragraph's lines before they are read, and puts it after the paragraph. */
    private static final class WithTables implements InlineParser {
        private final InlineParser inlines;

        private WithTables(InlineParser inlines) {
            this.inlines = inlines;
        }

        @Override
        public void parse(SourceLines lines, Node block) {
            if (!(block instanceof Paragraph)) {
                read(lines, block);
                return;
            }
            List<String> written = new ArrayList<>();
            for (SourceLine line : lines.getLines()) {
                written.add(line.getContent().toString());
            }
            Tables.in(written).ifPresentOrElse(found -> table(lines, block, found), () -> read(lines, block));
        }

        private void read(SourceLines lines, Node block) {
            inlines.parse(Limits.applied(lines), block);
        }

        private void table(SourceLines lines, Node paragraph, Tables.Found found) {
            read(SourceLines.of(lines.getLines().subList(0, found.before())), paragraph);
            Node table = new TableNode();
            for (int i = 0; i < found.rows().size(); i++) {
                Node row = new RowNode();
                table.appendChild(row);
                for (int column = 0; column < found.rows().get(i).size(); column++) {
                    Node cell = new CellNode(i == 0, found.aligns().get(column));
                    row.appendChild(cell);
                    String content = found.rows().get(i).get(column);
                    read(SourceLines.of(SourceLine.of(content, null)), cell);
                }
            }
            paragraph.insertAfter(table);
        }
    }
}
