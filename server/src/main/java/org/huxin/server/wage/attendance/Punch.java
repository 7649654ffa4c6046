package org.huxin.server.wage.attendance;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One record of a device, well formed.
 *
 * @param line its place in what was sent, the first being 1
 * @param sequence by which the device numbers it
 * @param direction 1 in, 2 out
 * @param attend number of the code in the register of ways of recording; null where a file does not say
 */
record Punch(
        int line,
        long sequence,
        LocalDateTime moment,
        short direction,
        @Nullable Short attend,
        Identity who) {

    static final short IN = 1;
    static final short OUT = 2;

    /**
     * As whom the device knows the person.
     *
     * @param kind a code of the register of papers, or {@link #CODE} for the worker's id in the roster
     */
    record Identity(String kind, String number) {

        static final String CODE = "code";

        boolean paper() {
            return !kind.equals(CODE);
        }

        /** Never the number, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return kind;
        }
    }
}
