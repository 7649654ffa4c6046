package org.huxin.server.wage.roster;

import org.huxin.server.policy.Words.Word;

/**
 * @param count how many it concerns
 * @param of the firm that it concerns; empty for persons
 */
record RosterCheck(Word what, int count, String of) {}
