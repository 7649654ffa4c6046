package org.huxin.server.duty;

import java.time.LocalDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The server's receipts, which a benchmark can leave out to see what they cost. */
@Primary
@Repository
public class SwitchableReceipts extends Receipts {

    private boolean filed = true;

    SwitchableReceipts(DSLContext db, ObjectMapper json) {
        super(db, json);
    }

    public void filed(boolean on) {
        filed = on;
    }

    @Override
    void file(List<Filing> filings, LocalDateTime closedThrough, String packHash) {
        if (filed) {
            super.file(filings, closedThrough, packHash);
        }
    }
}
