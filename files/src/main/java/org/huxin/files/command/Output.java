package org.huxin.files.command;

import org.huxin.files.standard.Sink;
import org.huxin.files.standard.Summary;

/** Writes findings as they come, and how it ended. */
interface Output extends Sink {
    void end(Summary summary);
}
