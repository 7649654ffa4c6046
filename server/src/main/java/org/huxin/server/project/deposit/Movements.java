package org.huxin.server.project.deposit;

import org.huxin.db.project.tables.records.DepositInstrumentRecord;
import org.huxin.db.project.tables.records.DepositMovementRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.register.ProjectScene;

/** Lines of the ledger of one deposit: in, used, returned. */
final class Movements {

    private Movements() {}

    /** A line of today without its basis. */
    static DepositMovementRecord row(DepositInstrumentRecord instrument, String kind, long fen, ProjectScene scene) {
        var row = new DepositMovementRecord();
        row.setId(RowId.at(scene.at()));
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
