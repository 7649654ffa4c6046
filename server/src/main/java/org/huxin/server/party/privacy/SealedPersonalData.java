package org.huxin.server.party.privacy;

import java.util.EnumMap;
import java.util.Map;
import org.huxin.server.party.Audit;
import org.huxin.server.party.PersonalData;
import org.huxin.server.party.PersonalKind;
import org.springframework.stereotype.Service;

/** Personal data behind the cipher; the only way to see it in clear writes to the audit log. */
@Service
class SealedPersonalData implements PersonalData {

    private final FieldCipher cipher;
    private final Audit audit;

    SealedPersonalData(FieldCipher cipher, Audit audit) {
        this.cipher = cipher;
        this.audit = audit;
    }

    @Override
    public Sealed seal(PersonalKind kind, String plain) {
        var text = plain.strip();
        return new Sealed(cipher.encrypt(text, kind.name()), kind.mask(text), index(kind, text));
    }

    @Override
    public String index(PersonalKind kind, String plain) {
        return cipher.digest(kind.normal(plain), kind.name());
    }

    @Override
    public Map<PersonalKind, String> reveal(String subject, String purpose, Map<PersonalKind, String> sealed) {
        var revealed = new EnumMap<PersonalKind, String>(PersonalKind.class);
        sealed.forEach((kind, text) -> revealed.put(kind, cipher.decrypt(text, kind.name())));
        var kinds = revealed.keySet().stream()
                .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
        audit.append("personal_data.revealed", subject, Map.of("purpose", purpose, "kinds", kinds));
        return revealed;
    }
}
