package org.huxin.server.party.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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

    /** Encrypts what is written; what is closed too early cannot be read. @param context as of a value */
    OutputStream encrypt(OutputStream to, String context) throws IOException;

    /** Reads what was encrypted so; an {@link IOException}, at its end at the latest, if it was changed or is of another context. */
    InputStream decrypt(InputStream from, String context) throws IOException;

    /** A keyed digest by which equal values are found; hexadecimal, 64 characters. */
    String digest(String plain, String context);
}
