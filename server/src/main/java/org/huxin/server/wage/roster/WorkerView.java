package org.huxin.server.wage.roster;

import java.util.List;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.policy.Words.Word;

/**
 * @param lines one for each time the worker was there, the latest first
 * @param cards the current one first
 * @param offered kinds of cards for whoever has none, the one to be preferred first
 */
record WorkerView(
        List<RosterRow> lines,
        List<CardLine> cards,
        List<Word> offered,
        List<Attachment> contracts,
        List<ChangeLine> changes) {}
