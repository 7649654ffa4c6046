package org.huxin.server.attachments;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * An attachment as the console shows it.
 *
 * @param mediaType found out from its bytes
 * @param size in bytes
 * @param by name of the officer who uploaded it
 */
public record Attachment(
        UUID id, String name, String mediaType, long size, String sha256, LocalDateTime at, String by) {}
