package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.Comparator;

/** Something that changes how a duty's time runs. */
sealed interface Turn permits Pause, Extension {

    Comparator<Turn> IN_TIME = Comparator.comparing(Turn::fact, Fact.IN_TIME);

    /** The fact that brought it. */
    Fact fact();

    /** Since when it has effect; what was reached by then stays reached. */
    default LocalDateTime at() {
        return fact().at();
    }
}
