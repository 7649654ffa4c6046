package org.huxin.server.party.session;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.huxin.server.party.MachineKeys;
import org.huxin.server.party.privacy.FieldCipher;
import org.springframework.stereotype.Component;

/** Keys of machines, encrypted as those of accounts are. */
@Component
class StoredMachineKeys implements MachineKeys {

    private static final String CONTEXT = "machine_key";
    private static final int KEY_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    StoredMachineKeys(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Made make() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HEX.formatHex(bytes);
        return new Made(key, cipher.encrypt(key, CONTEXT));
    }

    @Override
    public boolean holds(Signed what, String signature, String sealed) {
        return new Signature(what.method(), what.address(), what.time(), what.nonce(), what.body())
                .is(signature, HEX.parseHex(cipher.decrypt(sealed, CONTEXT)));
    }
}
