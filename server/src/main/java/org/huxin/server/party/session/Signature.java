package org.huxin.server.party.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a program signs a request: HMAC-SHA256 over method, address with its query, time, nonce and the SHA-256 of the body, each on
 * a line of its own.
 *
 * @param time seconds since 1970
 * @param nonce anything that the program has not used within the last minutes
 */
record Signature(String method, String address, String time, String nonce, byte[] body) {

    private static final String MAC = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    /** As lower-case hexadecimal digits. */
    String by(byte[] key) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return HEX.formatHex(mac.doFinal(text().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Takes as long for a wrong first digit as for a wrong last one. */
    boolean is(String given, byte[] key) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), by(key).getBytes(StandardCharsets.UTF_8));
    }

    private String text() throws GeneralSecurityException {
        var hash = HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        return String.join("\n", method, address, time, nonce, hash);
    }
}
