package dk.torv.people.imports;

import java.util.UUID;

/** A person as the file has them; {@code id} is taken when they are new. Null: empty, or not in the file. */
record PersonLine(
        int line,
        UUID id,
        String login,
        String name,
        String folded,
        String email,
        String title,
        String foldedTitle,
        String unit,
        String manager,
        String phone,
        String mobile) {}
