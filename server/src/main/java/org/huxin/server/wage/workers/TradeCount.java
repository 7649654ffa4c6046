package org.huxin.server.wage.workers;

import org.huxin.server.policy.Words.Word;

/**
 * How many workers of a trade have something to show.
 *
 * @param workers each once
 * @param records of them all
 */
record TradeCount(Word trade, Word kind, int workers, int records) {}
