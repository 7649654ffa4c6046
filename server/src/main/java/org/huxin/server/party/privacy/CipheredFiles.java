package org.huxin.server.party.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.huxin.server.party.SealedFiles;
import org.springframework.stereotype.Service;

/** Files behind the cipher of the personal data. */
@Service
class CipheredFiles implements SealedFiles {

    private static final String CONTEXT = "FILE";

    private final FieldCipher cipher;

    CipheredFiles(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public OutputStream seal(OutputStream to) throws IOException {
        return cipher.encrypt(to, CONTEXT);
    }

    @Override
    public InputStream open(InputStream sealed) throws IOException {
        return cipher.decrypt(sealed, CONTEXT);
    }
}
