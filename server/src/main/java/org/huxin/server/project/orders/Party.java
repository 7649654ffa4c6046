package org.huxin.server.project.orders;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom an order can be given to. */
enum Party {
    OWNER("建设单位"),
    CONTRACTOR("施工总承包单位");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    static Optional<Party> of(String code) {
        return Stream.of(values()).filter(party -> party.code().equals(code)).findFirst();
    }
}
