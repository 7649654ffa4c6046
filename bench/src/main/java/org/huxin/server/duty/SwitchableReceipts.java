package org.huxin.server.duty;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huxin.engine.duty.Duty;
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
    void file(
            List<Duty> duties,
            List<Integer> revisions,
            LocalDateTime closedThrough,
            String packHash,
            Map<String, Integer> factsThrough) {
        if (filed) {
            super.file(duties, revisions, closedThrough, packHash, factsThrough);
        }
    }
}
