package org.huxin.bench.truth;

import java.util.HashMap;
import java.util.Map;
import org.huxin.simulation.Deed;

/** 投诉 by telephone: the office registers what it hears. */
final class Complaints {

    private Complaints() {}

    /** @param of what the clue is about: a project, or an employer alone */
    static void register(Seat office, Deed.ComplaintMade deed, Map<String, ?> of) {
        var body = new HashMap<String, Object>(of);
        body.putAll(Map.of(
                "requestId",
                "truth-" + deed.subject() + "-" + deed.person().number() + "-" + deed.at(),
                "channel",
                "phone",
                "receivedAt",
                deed.at().toLocalDate().minusDays(1) + "T10:00:00",
                "narrative",
                deed.says(),
                "nature",
                nature(deed.says()),
                "claimedPersons",
                1,
                "anonymous",
                false));
        body.put(
                "reporter",
                Map.of(
                        "name", deed.person().name(),
                        "phone", deed.person().phone(),
                        "idNumber", deed.person().idNumber()));
        office.post("登记投诉", "/api/clues", body);
    }

    /** As whoever takes it down understands it: whose own papers speak of quantities and prices wants other money than wages. */
    private static String nature(String says) {
        return says.contains("工程量和单价有争议") ? "unlawful_claim" : "arrears";
    }
}
