package org.huxin.server.attachments;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Kinds of files that are taken, told by their first bytes: what a name or a browser says of a file proves nothing. */
enum FileKind {
    JPEG("image/jpeg", "ffd8ff", 0),
    PNG("image/png", "89504e470d0a1a0a", 0),
    WEBP("image/webp", "57454250", 8),
    PDF("application/pdf", "255044462d", 0);

    /** So many bytes tell any kind. */
    static final int HEAD = 16;

    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};

    private final String mediaType;
    private final byte[] mark;
    private final int offset;

    FileKind(String mediaType, String mark, int offset) {
        this.mediaType = mediaType;
        this.mark = HexFormat.of().parseHex(mark);
        this.offset = offset;
    }

    static Optional<FileKind> of(byte[] head) {
        return Arrays.stream(values()).filter(kind -> kind.begins(head)).findFirst();
    }

    static boolean isOne(String mediaType) {
        return Arrays.stream(values()).anyMatch(kind -> kind.mediaType.equals(mediaType));
    }

    String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] head) {
        return has(head, mark, offset) && (this != WEBP || has(head, RIFF, 0));
    }

    private static boolean has(byte[] head, byte[] bytes, int from) {
        return head.length >= from + bytes.length
                && Arrays.equals(head, from, from + bytes.length, bytes, 0, bytes.length);
    }
}
