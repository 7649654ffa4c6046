package org.huxin.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sink that keeps everything, for cities that are small enough. */
final class Recorded implements Doors, Witness {

    final long seed;
    final List<Deed> deeds = new ArrayList<>();
    final List<Truth> truths = new ArrayList<>();

    Recorded(long seed) {
        this.seed = seed;
    }

    @Override
    public void take(Deed deed) {
        deeds.add(deed);
    }

    @Override
    public void note(Truth truth) {
        truths.add(truth);
    }

    <T extends Deed> Stream<T> deeds(Class<T> kind) {
        return deeds.stream().filter(kind::isInstance).map(kind::cast);
    }

    <T extends Truth> Stream<T> truths(Class<T> kind) {
        return truths.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Id of the project or employer that a trouble befell. */
    String subject(Trouble trouble) {
        return truths(Truth.Troubled.class)
                .filter(one -> one.trouble() == trouble)
                .findFirst()
                .orElseThrow(() -> new AssertionError("没有发生：" + trouble + "，种子 " + seed))
                .subject();
    }

    /** Where and since when a look-alike was. */
    Truth.Innocent innocent(LookAlike lookAlike) {
        return truths(Truth.Innocent.class)
                .filter(one -> one.lookAlike() == lookAlike && !one.subject().contains("-Q"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("没有发生：" + lookAlike + "，种子 " + seed));
    }
}
