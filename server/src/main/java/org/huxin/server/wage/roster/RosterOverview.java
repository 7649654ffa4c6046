package org.huxin.server.wage.roster;

import java.util.List;
import org.huxin.server.policy.Words.Word;

/**
 * How the roster stands and in which words it is kept.
 *
 * @param may paths of the acts that are the acting account's
 */
record RosterOverview(
        RosterStand figures,
        List<TeamLine> teams,
        List<String> may,
        List<Word> states,
        List<Word> idKinds,
        List<Word> trades,
        List<Word> roles,
        List<Word> rateKinds,
        List<Word> contracts,
        List<Word> cardKinds,
        List<Word> skillKinds) {}
