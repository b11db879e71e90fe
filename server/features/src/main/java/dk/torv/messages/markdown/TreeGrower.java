package dk.torv.messages.markdown;

import dk.torv.kernel.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Grows the tree of a message from what the parser reports, and keeps what the wire promises: adjacent text is one piece, no
 * link leads elsewhere than http, https or mail, none stands in another, and nothing is deeper than 64. The client's
 * {@code tree.ts} is the same.
 */
final class TreeGrower {
    private static final int DEEPEST = 64;
    private static final Pattern SAFE_LINK = Pattern.compile(
            "(?:https?://[^\\s\\p{Z}\\x{FEFF}/\\\\?#]|mailto:[^\\s\\p{Z}\\x{FEFF}?]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern PERSON = Pattern.compile("torv:person/" + ID);
    private static final Pattern TAG = Pattern.compile("torv:tag/" + ID);
    private static final Pattern CHANNEL = Pattern.compile("torv:channel/" + ID);
    private static final Pattern MESSAGE = Pattern.compile("torv:message/" + ID + "/" + ID);
    private static final Pattern TASK = Pattern.compile("\\[([ xX])\\] +");
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x9F\\p{Cs}\\p{IsNoncharacter_Code_Point}]");
    private static final Pattern REMOVED =
            Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\x{FFF9}-\\x{FFFB}]");
    private static final Pattern LINE = Pattern.compile("[\\t\\n\\f\\r]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\x0B\\p{Z}\\x{FEFF}]");

    private final List<Piece> root = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int links;

    /** @param finish makes the piece of its children, or null: the frame shows its content but not itself */
    private record Frame(
            List<Piece> children, Function<List<Piece>, Piece> finish, boolean isLink, boolean mayBeEmpty) {}

    List<Piece> finished() {
        flush();
        return root;
    }

    void open(Function<List<Piece>, Piece> finish) {
        open(finish, false, false);
    }

    void openItem() {
        open(TreeGrower::item, false, true);
    }

    void openCell(boolean header, Piece.Align align) {
        open(children -> new Piece.Cell(header, align, children), false, true);
    }

    void openLink(String href) {
        if (mayLink(href)) {
            open(children -> link(href, children), true, true);
        } else {
            open(null, false, false);
        }
    }

    private void open(Function<List<Piece>, Piece> finish, boolean isLink, boolean mayBeEmpty) {
        if (finish == null || open.size() >= DEEPEST) {
            open.push(new Frame(children(), null, false, false));
            return;
        }
        flush();
        open.push(new Frame(new ArrayList<>(), finish, isLink, mayBeEmpty));
        links += isLink ? 1 : 0;
    }

    void close() {
        if (open.element().finish() == null) {
            open.pop();
            return;
        }
        flush();
        Frame frame = open.pop();
        links -= frame.isLink() ? 1 : 0;
        if (!frame.children().isEmpty() || frame.mayBeEmpty()) {
            children().add(frame.finish().apply(frame.children()));
        }
    }

    void text(String more) {
        text.append(more);
    }

    void code(String code) {
        leaf(new Piece.Code(shown(code)));
    }

    void codeBlock(String code, String language) {
        leaf(new Piece.CodeBlock(shown(code), language));
    }

    void leaf(Piece piece) {
        flush();
        children().add(piece);
    }

    /** What stands between &lt; and &gt;: an address, or somebody or something in Torv. Anything else is the text it was. */
    void pointed(String content, String href) {
        Optional<Piece> inTorv = links > 0 ? Optional.empty() : torv(content);
        if (inTorv.isPresent()) {
            leaf(inTorv.get());
        } else if (mayLink(href)) {
            openLink(href);
            text(content);
            close();
        } else {
            text(isSafe(href) ? content : "<" + content + ">");
        }
    }

    private List<Piece> children() {
        return open.isEmpty() ? root : open.element().children();
    }

    private boolean mayLink(String href) {
        return links == 0 && isSafe(href);
    }

    private static boolean isSafe(String href) {
        return SAFE_LINK.matcher(shown(href)).matches();
    }

    private void flush() {
        String whole = LINE.matcher(shown(text.toString())).replaceAll(" ");
        text.setLength(0);
        int at = 0;
        if (links == 0 && open.size() < DEEPEST) {
            for (Literals.Literal literal : Literals.in(whole)) {
                push(whole.substring(at, literal.start()));
                List<Piece> written = List.of(new Piece.Text(whole.substring(literal.start(), literal.end())));
                children().add(new Piece.Link(literal.href(), written));
                at = literal.end();
            }
        }
        push(whole.substring(at));
    }

    private void push(String piece) {
        if (!piece.isEmpty()) {
            children().add(new Piece.Text(piece));
        }
    }

    private static Optional<Piece> torv(String content) {
        if (content.equals("torv:all")) {
            return Optional.of(new Piece.Everyone());
        }
        if (content.equals("torv:team")) {
            return Optional.of(new Piece.Team());
        }
        Matcher person = PERSON.matcher(content);
        if (person.matches()) {
            return Ids.parse(person.group(1)).map(Piece.Person::new);
        }
        Matcher tag = TAG.matcher(content);
        if (tag.matches()) {
            return Ids.parse(tag.group(1)).map(Piece.Tag::new);
        }
        Matcher channel = CHANNEL.matcher(content);
        if (channel.matches()) {
            return Ids.parse(channel.group(1)).map(Piece.Channel::new);
        }
        Matcher message = MESSAGE.matcher(content);
        return message.matches()
                ? Ids.parse(message.group(1))
                        .flatMap(conversation ->
                                Ids.parse(message.group(2)).map(id -> new Piece.MessageLink(conversation, id)))
                : Optional.empty();
    }

    private static Piece link(String href, List<Piece> children) {
        String address = SPACE.matcher(shown(href)).replaceAll(space -> encoded(space.group()));
        return new Piece.Link(address, children.isEmpty() ? List.of(new Piece.Text(address)) : children);
    }

    private static String encoded(String space) {
        return URLEncoder.encode(space, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** An item with one paragraph holds what is in it; a first text that begins with [ ] or [x] makes it a task. */
    private static Piece item(List<Piece> children) {
        Boolean checked = null;
        if (!children.isEmpty() && children.getFirst() instanceof Piece.Paragraph paragraph) {
            List<Piece> inline = paragraph.children();
            Matcher task =
                    inline.getFirst() instanceof Piece.Text first ? TASK.matcher(first.text()) : TASK.matcher("");
            if (task.lookingAt()) {
                checked = !task.group(1).equals(" ");
                String rest = ((Piece.Text) inline.removeFirst()).text().substring(task.end());
                if (!rest.isEmpty()) {
                    inline.addFirst(new Piece.Text(rest));
                }
            }
        }
        boolean isUnwrapped = children.stream()
                        .filter(child -> child instanceof Piece.Paragraph)
                        .count()
                == 1;
        List<Piece> unwrapped = new ArrayList<>();
        for (Piece child : children) {
            if (isUnwrapped && child instanceof Piece.Paragraph paragraph) {
                unwrapped.addAll(paragraph.children());
            } else {
                unwrapped.add(child);
            }
        }
        return new Piece.Item(checked, unwrapped);
    }

    private static String shown(String text) {
        return REMOVED.matcher(NO_CHARACTER.matcher(Limits.restored(text)).replaceAll("\uFFFD"))
                .replaceAll("");
    }
}
