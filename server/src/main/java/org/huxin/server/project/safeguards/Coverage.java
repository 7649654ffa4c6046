package org.huxin.server.project.safeguards;

import java.util.List;
import java.util.Map;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * 制度落实: of how many projects each safeguard is proven, as far as the officer sees. What is missing is the ledger's
 * count under {@code lacking}.
 *
 * @param safeguards that records can prove
 * @param byRegion each with everything below it
 * @param byUnit by industry department
 */
record Coverage(List<Word> safeguards, Row total, List<Row> byRegion, List<Row> byUnit) {

    /**
     * @param named null for all, and for projects that have none
     * @param projects of which safeguards are asked
     * @param inPlace how many of them have it, by code
     */
    record Row(@Nullable Named named, int projects, Map<String, Integer> inPlace) {}
}
