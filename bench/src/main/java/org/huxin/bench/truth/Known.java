package org.huxin.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huxin.simulation.Trouble;
import org.huxin.simulation.Truth;
import org.huxin.simulation.Witness;

/** The truth as it was told, kept from the server. */
final class Known implements Witness {

    private final List<Truth> told = new ArrayList<>();

    @Override
    public void note(Truth truth) {
        told.add(truth);
    }

    List<Truth.Troubled> troubles() {
        return of(Truth.Troubled.class);
    }

    List<Truth.Innocent> innocents() {
        return of(Truth.Innocent.class);
    }

    List<Truth.Owed> owed() {
        return of(Truth.Owed.class);
    }

    /** Wages that the account did not pay: those on a card that somebody else holds did leave it. */
    List<Truth.Owed> unpaidByAccount() {
        var shared = troubles().stream()
                .filter(one -> one.trouble() == Trouble.SHARED_CARDS)
                .map(Truth.Troubled::story)
                .collect(Collectors.toSet());
        return owed().stream().filter(one -> !shared.contains(one.story())).toList();
    }

    private <T extends Truth> List<T> of(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
