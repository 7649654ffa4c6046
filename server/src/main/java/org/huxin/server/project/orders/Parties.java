package org.huxin.server.project.orders;

import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Act.Party;

/** The firms to which an order can be given. */
final class Parties {

    private Parties() {}

    static Optional<Party> of(String code) {
        return Stream.of(Party.OWNER, Party.CONTRACTOR)
                .filter(party -> party.side().equals(code))
                .findFirst();
    }

    static Word word(Party party) {
        return new Word(party.side(), party == Party.OWNER ? "建设单位" : "施工总承包单位");
    }
}
