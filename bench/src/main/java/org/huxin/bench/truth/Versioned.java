package org.huxin.bench.truth;

import org.huxin.bench.OfficerSession.Answer;

/** Something that is acted on as it was last seen, and once more if the server says that it has changed since. */
final class Versioned {

    private static final String CHANGED = ".changed";

    private final String where;
    private long version;

    /** @param where in an answer to look for the version, as a JSON pointer */
    Versioned(String where, long version) {
        this.where = where;
        this.version = version;
    }

    interface Act {
        Answer at(long version);
    }

    Answer act(Act act) {
        var answer = act.at(version);
        var now = answer.body().path("version");
        if (answer.code().endsWith(CHANGED) && now.isNumber()) {
            version = now.asLong();
            answer = act.at(version);
        }
        if (answer.done()) {
            var next = answer.body().at(where);
            version = next.isNumber() ? next.asLong() : version + 1;
        }
        return answer;
    }
}
