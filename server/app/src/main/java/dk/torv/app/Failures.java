package dk.torv.app;

import dk.torv.app.postgres.Unavailable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

/** Puts what can go wrong at the console into one sentence. What is left is a mistake of Torv's own and shows its trace. */
final class Failures {
    private Failures() {}

    static String sentence(Exception failure) {
        return switch (failure) {
            case Stop stop -> stop.getMessage();
            case Unavailable unavailable -> unavailable.getMessage();
            case FileSystemException file -> file.getFile() + " cannot be used: " + reason(file) + ".";
            case IOException io -> firstLine(io.getMessage());
            case SQLException sql -> "The database refuses: " + firstLine(sql.getMessage());
            default -> {
                failure.printStackTrace();
                yield "This is a mistake in Torv: " + firstLine(failure.toString());
            }
        };
    }

    /** Why a file could not be used, without its name. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "it is not there";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> firstLine(failure.getMessage());
        };
    }

    static String firstLine(String text) {
        return text == null
                ? "for an unknown reason"
                : text.strip().lines().findFirst().orElse("");
    }
}
