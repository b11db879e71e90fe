package dk.torv.messages.markdown;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Two tildes strike out, one is text, of three one is left over. The extension's own rule differs from the client's library. */
final class StrikeDelimiters implements DelimiterProcessor {
    private static final int TILDES = 2;

    @Override
    public char getOpeningCharacter() {
        return '~';
    }

    @Override
    public char getClosingCharacter() {
        return '~';
    }

    @Override
    public int getMinLength() {
        return TILDES;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
        if (opening.length() < TILDES || closing.length() < TILDES) {
            return 0;
        }
        Node strike = new Strikethrough("~~");
        for (Node node : Nodes.between(opening.getOpener(), closing.getCloser())) {
            strike.appendChild(node);
        }
        opening.getOpener().insertAfter(strike);
        return TILDES;
    }
}
