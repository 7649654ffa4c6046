package org.huxin.server.project.deposit;

import java.util.UUID;
import org.huxin.db.project.tables.records.DepositInstrumentRecord;
import org.huxin.db.project.tables.records.DepositMovementRecord;
import org.huxin.server.project.register.ProjectScene;

/** Lines of the ledger of one deposit: in, used, returned. */
final class Movements {

    private Movements() {}

    /** A line of today without its basis. */
    static DepositMovementRecord row(DepositInstrumentRecord instrument, String kind, long fen, ProjectScene scene) {
        var row = new DepositMovementRecord();
        row.setId(UUID.randomUUID());
        row.setProject(instrument.getProject());
        row.setInstrument(instrument.getId());
        row.setKind(kind);
        row.setFen(fen);
        row.setMovedOn(scene.at().toLocalDate());
        row.setRecordedAt(scene.at());
        row.setRecordedBy(scene.who().id());
        row.setUnit(scene.unit());
        return row;
    }
}
