package org.huxin.simulation;

/** Who is told the truth, and keeps it from everybody who has to find it out. */
@FunctionalInterface
public interface Witness {

    void note(Truth truth);
}
