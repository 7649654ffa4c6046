package org.huxin.simulation;

/** What every part of the city stands on, and whom it tells. */
record World(
        long seed,
        Place place,
        WorkDays days,
        Weather weather,
        People people,
        Labour labour,
        Bank bank,
        Doors doors,
        Witness witness) {}
