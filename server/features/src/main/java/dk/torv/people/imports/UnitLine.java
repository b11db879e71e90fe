package dk.torv.people.imports;

import java.util.UUID;

/** A unit as the file has it; {@code id} is taken when it is new. Parent and manager are null for none, or when not in the file. */
record UnitLine(int line, UUID id, String code, String name, String folded, String parent, String manager) {}
