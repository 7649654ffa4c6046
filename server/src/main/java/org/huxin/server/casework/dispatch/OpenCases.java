package org.huxin.server.casework.dispatch;

import java.util.Map;
import org.huxin.server.party.ActingOfficer;
import org.springframework.stereotype.Repository;

/** Cases that are not closed. */
@Repository
class OpenCases {

    /** By place or unit; the empty key for neither. */
    Map<String, Integer> count(ActingOfficer officer, Grouping grouping) {
        return Map.of();
    }
}
