package org.huxin.server.party.privacy;

import java.nio.file.Path;
import org.huxin.server.party.SealedFiles;

/** Ciphers with keys of their own, for tests without a server. */
public final class FreshKeys {

    private FreshKeys() {}

    public static SealedFiles files(Path folder) {
        return new CipheredFiles(new Sm4FieldCipher(KeyRing.at(folder.resolve("test.keys"))));
    }
}
