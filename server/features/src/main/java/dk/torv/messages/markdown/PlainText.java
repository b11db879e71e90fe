package dk.torv.messages.markdown;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The text of a message on one line: the same as the client's {@code plain}, in Danish. */
final class PlainText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\x0B\\p{Z}\\x{FEFF}]+");

    private final Function<UUID, String> nameOf;
    private final StringBuilder text = new StringBuilder();

    PlainText(Function<UUID, String> nameOf) {
        this.nameOf = nameOf;
    }

    String of(List<Piece> pieces) {
        write(pieces);
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private void write(List<Piece> pieces) {
        pieces.forEach(this::write);
    }

    private void write(Piece piece) {
        switch (piece) {
            case Piece.Text words -> text.append(words.text());
            case Piece.Code code -> text.append(code.text());
            case Piece.CodeBlock code -> text.append(code.text()).append(' ');
            case Piece.Person person -> text.append('@').append(nameOf.apply(person.id()));
            case Piece.Everyone _ -> text.append("@alle");
            case Piece.Team _ -> text.append("@team");
            case Piece.Tag _ -> text.append("@mærke");
            case Piece.Channel _ -> text.append("#kanal");
            case Piece.MessageLink _ -> text.append("besked");
            case Piece.Break _, Piece.Rule _ -> text.append(' ');
            case Piece.Listing list -> write(list);
            case Piece.Strong strong -> write(strong.children());
            case Piece.Emphasis emphasis -> write(emphasis.children());
            case Piece.Strike strike -> write(strike.children());
            case Piece.Link link -> write(link.children());
            case Piece.Container block -> {
                write(block.children());
                text.append(' ');
            }
        }
    }

    private void write(Piece.Listing list) {
        for (int i = 0; i < list.children().size(); i++) {
            Boolean checked = list.children().get(i) instanceof Piece.Item item ? item.checked() : null;
            if (checked != null) {
                text.append(checked ? "☑ " : "☐ ");
            } else if (list.start() != null) {
                text.append((long) list.start() + i).append(". ");
            }
            write(list.children().get(i));
        }
    }
}
