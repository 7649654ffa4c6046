package org.huxin.server.document;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** 作废: a paper was declared void; its number stays used. */
@FactType("document.voided")
public record PaperVoided(String subject, LocalDateTime at, String jurisdiction, String number, String reason)
        implements Fact {}
