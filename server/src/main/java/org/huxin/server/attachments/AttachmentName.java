package org.huxin.server.attachments;

import org.jspecify.annotations.Nullable;

/** Names of files, as somebody's computer calls them. */
final class AttachmentName {

    private static final int LONGEST_NAME = 120;

    private AttachmentName() {}

    /** The file's own name without folders and without characters that no name needs. */
    static String plain(@Nullable String sent) {
        var name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (plain.isEmpty()) {
            return "附件";
        }
        return plain.length() <= LONGEST_NAME ? plain : end(plain).strip();
    }

    /** The last characters of a name, none of them cut in two. */
    private static String end(String name) {
        var from = name.length() - LONGEST_NAME;
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }
}
