package org.huxin.server.party.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** SM4 in GCM mode with a fresh nonce for each value (GB/T 32907, GB/T 36624); the index is HMAC-SM3 (GB/T 32905). */
final class Sm4FieldCipher implements FieldCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Provider provider = new BouncyCastleProvider();
    private final SecureRandom random = new SecureRandom();
    private final KeyRing keys;

    Sm4FieldCipher(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String encrypt(String plain, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, context)
                    .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            var whole =
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
            return keys.current() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("不能加密个人信息", impossible);
        }
    }

    @Override
    public String decrypt(String cipher, String context) {
        var dot = cipher.indexOf('.');
        if (dot < 1) {
            throw new IllegalStateException("个人信息密文格式不对");
        }
        try {
            var whole = Base64.getUrlDecoder().decode(cipher.substring(dot + 1));
            var nonce = java.util.Arrays.copyOf(whole, NONCE_BYTES);
            var plain = cipher(Cipher.DECRYPT_MODE, cipher.substring(0, dot), nonce, context)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new IllegalStateException("个人信息密文已被改动或密钥不符", changed);
        }
    }

    @Override
    public String digest(String plain, String context) {
        try {
            var mac = Mac.getInstance("HMACSM3", provider);
            mac.init(new SecretKeySpec(keys.index(), "HMACSM3"));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("不能计算个人信息索引", impossible);
        }
    }

    private Cipher cipher(int mode, String key, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("SM4/GCM/NoPadding", provider);
        cipher.init(mode, new SecretKeySpec(keys.key(key), "SM4"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
