package org.huxin.simulation;

/** The doors of real users: what firms, devices, banks and workers do arrives here, in order of business time. */
@FunctionalInterface
public interface Doors {

    void take(Deed deed);
}
