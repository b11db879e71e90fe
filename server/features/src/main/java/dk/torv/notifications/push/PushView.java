package dk.torv.notifications.push;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How it stands with push here.
 *
 * @param on whether whoever runs Torv allows it
 * @param key with which a browser subscribes; absent when off
 * @param endpoint of this session's subscription; absent without one
 */
@Schema(name = "Push")
public record PushView(@Schema(required = true) boolean on, String key, String endpoint) {}
