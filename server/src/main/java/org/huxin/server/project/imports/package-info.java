/** 推送台账 as a spreadsheet: written for whoever keeps it on paper, and read back into the ledger. */
@NullMarked
package org.huxin.server.project.imports;

import org.jspecify.annotations.NullMarked;
