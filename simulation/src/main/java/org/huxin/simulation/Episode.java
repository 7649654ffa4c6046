package org.huxin.simulation;

import java.time.YearMonth;

/** A trouble from a month on, or a look-alike in that month. */
record Episode(String story, Kind kind, YearMonth month) {}
