package dk.torv.app;

/** Ends a command with one clear sentence and a non-zero exit code: something the person at the console can mend. */
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Stop(String sentence) {
        super(sentence, null, false, false);
    }
}
