package org.huxin.server.casework.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueImportLineRecord;
import org.huxin.db.casework.tables.records.ClueImportRecord;
import org.huxin.server.casework.clues.NewClue;
import org.huxin.server.casework.clues.RegisterClue;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 入账: registers the ready lines, a chunk in a transaction. After a crash the chunks done are done and the rest are still
 * ready; sent again, nothing is doubled.
 */
@Service
class CommitImport {

    private final Imports imports;
    private final Lines lines;
    private final Committing committing;
    private final Settling settling;
    private final LineReaders readers;
    private final LineTexts texts;
    private final RegisterClue register;
    private final Audit audit;
    private final Today today;
    private final TransactionTemplate transaction;
    private final int chunk;

    CommitImport(
            Imports imports,
            Lines lines,
            Committing committing,
            Settling settling,
            LineReaders readers,
            LineTexts texts,
            RegisterClue register,
            Audit audit,
            Today today,
            PlatformTransactionManager transactions,
            @Value("${huxin.imports.chunk}") int chunk) {
        this.imports = imports;
        this.lines = lines;
        this.committing = committing;
        this.settling = settling;
        this.readers = readers;
        this.texts = texts;
        this.register = register;
        this.audit = audit;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
        this.chunk = chunk;
    }

    /** Goes on until nothing is ready, or until another file takes the place of the one that was there at the start. */
    void commit(UUID id) {
        var sending = imports.require(id).getSending();
        while (Boolean.TRUE.equals(transaction.execute(status -> commitChunk(id, sending)))) {
            // the next chunk
        }
    }

    /** @return whether there may be more */
    private boolean commitChunk(UUID id, int sending) {
        var one = imports.requireForUpdate(id);
        imports.holdLedger(one.getJurisdiction());
        if (one.getSending() != sending) {
            return false;
        }
        var ready = lines.after(one, 0, "ready", chunk);
        if (ready.isEmpty()) {
            settling.settle(one);
            one.setCommittedAt(today.now());
            imports.save(one);
            return false;
        }
        register(one, committing.withoutKnown(one, ready));
        return true;
    }

    private void register(ClueImportRecord one, List<ClueImportLineRecord> missing) {
        var reader = readers.of(one.getJurisdiction(), one.getUnit());
        var taken = new ArrayList<Integer>();
        var clues = new ArrayList<NewClue>();
        for (var line : missing) {
            var again = reader.again(texts.read(line.getTexts()), line.getKey());
            if (again.clue() == null) {
                committing.spoil(one, line.getLine(), again.errors());
            } else {
                taken.add(line.getLine());
                clues.add(again.clue());
            }
        }
        if (!clues.isEmpty()) {
            committing.commit(one, taken, register.handle(clues));
            audit.append("import.committed", "import:" + one.getId(), Map.of("lines", taken.size()));
        }
    }
}
