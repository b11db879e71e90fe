package dk.torv.conversations;

import java.util.UUID;

/** One person in one team. */
record TeamMember(UUID team, UUID person) {}
