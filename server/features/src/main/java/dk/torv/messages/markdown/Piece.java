package dk.torv.messages.markdown;

import java.util.List;
import java.util.UUID;

/**
 * A piece of a message as a reader shows it. The same tree as the client's, fixed with its JSON form in
 * {@code docs/protocol/markdown.md}; the tree is at most 64 pieces deep.
 */
public sealed interface Piece {
    /** A piece that holds other pieces. */
    sealed interface Container extends Piece {
        List<Piece> children();
    }

    record Paragraph(List<Piece> children) implements Container {}

    record Quote(List<Piece> children) implements Container {}

    record Heading(int level, List<Piece> children) implements Container {}

    /** @param start the first number, or null for a list with bullets */
    record Listing(Integer start, List<Piece> children) implements Container {}

    /** @param checked null when the item is no task */
    record Item(Boolean checked, List<Piece> children) implements Container {}

    record Table(List<Piece> children) implements Container {}

    record Row(List<Piece> children) implements Container {}

    /** @param align null when the column says nothing */
    record Cell(boolean header, Align align, List<Piece> children) implements Container {}

    record Strong(List<Piece> children) implements Container {}

    record Emphasis(List<Piece> children) implements Container {}

    record Strike(List<Piece> children) implements Container {}

    /** @param href begins with http, https or mailto */
    record Link(String href, List<Piece> children) implements Container {}

    record Text(String text) implements Piece {}

    record Code(String text) implements Piece {}

    /** @param language null when none is named */
    record CodeBlock(String text, String language) implements Piece {}

    record Break() implements Piece {}

    record Rule() implements Piece {}

    record Everyone() implements Piece {}

    record Team() implements Piece {}

    record Tag(UUID id) implements Piece {}

    record Person(UUID id) implements Piece {}

    record Channel(UUID id) implements Piece {}

    record MessageLink(UUID conversation, UUID id) implements Piece {}

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }
}
