package dk.torv.previews;

import dk.torv.access.PublicUrl;
import dk.torv.messages.markdown.Markdown;
import dk.torv.messages.markdown.Piece;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first three pages that a message links to, each once, in their order; Torv's own are none. */
@Singleton
class LinksOfText {
    private static final int MOST = 3;

    private final PublicUrl publicUrl;

    @Inject
    LinksOfText(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    List<WebAddress> in(String markdown) {
        return links(Markdown.tree(markdown).stream())
                .map(link -> WebAddress.of(link.href()))
                .flatMap(Optional::stream)
                .filter(address -> !publicUrl.isOwn(address.host()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Piece.Link> links(Stream<Piece> pieces) {
        return pieces.flatMap(piece -> switch (piece) {
            case Piece.Link link -> Stream.of(link);
            case Piece.Container container -> links(container.children().stream());
            case Piece leaf -> Stream.<Piece.Link>empty();
        });
    }
}
