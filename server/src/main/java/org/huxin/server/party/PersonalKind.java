package org.huxin.server.party;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.huxin.server.kernel.Masking;

/** Kinds of personal data that are encrypted at rest and masked on screen. */
public enum PersonalKind {
    NAME(Masking::name, ""),
    PHONE(Masking::phone, "[^0-9]"),
    ID_NUMBER(Masking::idNumber, "[^0-9A-Z]"),
    BANK_CARD(Masking::bankCard, "[^0-9]");

    private final UnaryOperator<String> mask;
    private final String noise;

    PersonalKind(UnaryOperator<String> mask, String noise) {
        this.mask = mask;
        this.noise = noise;
    }

    public String mask(String plain) {
        return mask.apply(plain);
    }

    /** The form in which two ways of writing the same value are equal. */
    public String normal(String plain) {
        var text = plain.strip().toUpperCase(Locale.ROOT);
        return noise.isEmpty() ? text.replaceAll("\\s", "") : text.replaceAll(noise, "");
    }
}
