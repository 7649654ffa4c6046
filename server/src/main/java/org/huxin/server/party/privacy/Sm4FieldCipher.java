package org.huxin.server.party.privacy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** SM4 in GCM mode with a fresh nonce for each value or file (GB/T 32907, GB/T 36624); the index is HMAC-SM3 (GB/T 32905). */
final class Sm4FieldCipher implements FieldCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Provider provider = new BouncyCastleProvider();
    private final SecureRandom random = new SecureRandom();
    private final KeyRing keys;

    /** A file asks for a hundred thousand digests: taking up the key is most of the work of one. */
    private final ThreadLocal<HMac> keyed = ThreadLocal.withInitial(this::keyed);

    Sm4FieldCipher(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String encrypt(String plain, String context) {
        var nonce = nonce();
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
    public OutputStream encrypt(OutputStream to, String context) throws IOException {
        var nonce = nonce();
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, context);
            var head = new DataOutputStream(to);
            head.writeUTF(keys.current());
            head.write(nonce);
            return new CipherOutputStream(to, cipher);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("不能加密文件", impossible);
        }
    }

    @Override
    public InputStream decrypt(InputStream from, String context) throws IOException {
        var head = new DataInputStream(from);
        var key = head.readUTF();
        var nonce = head.readNBytes(NONCE_BYTES);
        try {
            return new CipherInputStream(from, cipher(Cipher.DECRYPT_MODE, key, nonce, context));
        } catch (GeneralSecurityException | IllegalStateException changed) {
            throw new IOException("文件已被改动或密钥不符", changed);
        }
    }

    @Override
    public String digest(String plain, String context) {
        var mac = keyed.get();
        update(mac, context);
        mac.update((byte) 0);
        update(mac, plain);
        var digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    private static void update(HMac mac, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
    }

    private HMac keyed() {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(keys.index()));
        return mac;
    }

    private byte[] nonce() {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }

    private Cipher cipher(int mode, String key, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("SM4/GCM/NoPadding", provider);
        cipher.init(mode, new SecretKeySpec(keys.key(key), "SM4"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
