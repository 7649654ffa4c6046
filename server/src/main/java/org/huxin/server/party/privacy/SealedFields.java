package org.huxin.server.party.privacy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.huxin.server.party.Audit;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.springframework.stereotype.Service;

/** Personal data behind the cipher; the only way to see it in clear writes to the audit log. */
@Service
class SealedFields implements PersonalFields {

    private final FieldCipher cipher;
    private final Audit audit;

    SealedFields(FieldCipher cipher, Audit audit) {
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
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        audit.append("personal_data.revealed", subject, Map.of("purpose", purpose, "kinds", kinds));
        return revealed;
    }

    @Override
    public Map<String, List<String>> revealAll(
            PersonalKind kind, String purpose, SequencedMap<String, List<String>> sealed) {
        if (sealed.isEmpty()) {
            return Map.of();
        }
        var revealed = new HashMap<String, List<String>>();
        var told = new LinkedHashMap<String, Map<String, Object>>();
        sealed.forEach((subject, texts) -> {
            revealed.put(
                    subject,
                    texts.stream()
                            .map(text -> cipher.decrypt(text, kind.name()))
                            .toList());
            told.put(
                    subject,
                    Map.of("purpose", purpose, "kinds", List.of(kind.name().toLowerCase(Locale.ROOT))));
        });
        audit.append("personal_data.revealed", told);
        return revealed;
    }
}
