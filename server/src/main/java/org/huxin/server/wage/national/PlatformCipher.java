package org.huxin.server.wage.national;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts numbers of papers, cards and accounts with the key that the platform gave the project. The platform's papers name AES and
 * no mode; this is CBC with PKCS5 padding, the first sixteen bytes of the key as initialisation vector, in Base64. Another mode
 * is a change of this class only.
 */
final class PlatformCipher {

    private static final String TRANSFORMATION = "AES/CBC/PKCS5Padding";
    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private final IvParameterSpec start;

    /** @param key 16, 24 or 32 characters */
    PlatformCipher(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(bytes, "AES");
        this.start = new IvParameterSpec(Arrays.copyOf(bytes, BLOCK));
    }

    String encrypt(String plain) {
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.ENCRYPT_MODE, key, start);
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Empty for what was not encrypted with the key. */
    Optional<String> decrypt(String text) {
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.DECRYPT_MODE, key, start);
            return Optional.of(new String(cipher.doFinal(Base64.getDecoder().decode(text)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
