package org.huxin.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the exact text of a pack, so that a receipt says what was run. */
final class PackHash {

    private PackHash() {}

    /** SHA-256 over the sorted file names and their bytes, each preceded by its length so that nothing can shift. */
    static String of(PackFolder folder) {
        var digest = sha256();
        for (var file : folder.files()) {
            var head = folder.inside(file) + "\n" + file.bytes().length + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
