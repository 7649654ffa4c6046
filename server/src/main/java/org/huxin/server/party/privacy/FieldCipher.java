package org.huxin.server.party.privacy;

/**
 * The port behind which personal data is encrypted. The default is {@link Sm4FieldCipher}; an installation with a
 * hardware module brings its own bean.
 */
public interface FieldCipher {

    /**
     * Encrypts a value.
     *
     * @param plain the value
     * @param context bound to the ciphertext: it cannot be moved to another kind of field
     * @return text that begins with the id of its key, so that keys can be changed
     */
    String encrypt(String plain, String context);

    /** @throws IllegalStateException if the text was changed, belongs to another context, or its key is missing */
    String decrypt(String cipher, String context);

    /** A keyed digest by which equal values are found; hexadecimal, 64 characters. */
    String digest(String plain, String context);
}
