package org.huxin.server.casework.clues;

import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.EndsClues;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 结案即销号: the clue is resolved and struck off by the same acts as by hand, with the same gates before them. */
@Service
class EndClue implements EndsClues {

    private final Clues clues;
    private final ActOnClue act;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Today today;

    EndClue(Clues clues, ActOnClue act, Directory directory, CurrentOfficer officer, Today today) {
        this.clues = clues;
        this.act = act;
        this.directory = directory;
        this.officer = officer;
        this.today = today;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID id, String proof, List<UUID> attachments) {
        var clue = clues.requireForUpdate(id);
        if (clue.stage().unsolved()) {
            clue = act.carryOut(clue, new Ending.Resolve(clue.version(), proof, null, attachments), scene(attachments));
        }
        if (clue.stage() == Stage.RESOLVED) {
            act.carryOut(clue, new Ending.Close(clue.version()), scene(List.of()));
        }
    }

    private Scene scene(List<UUID> attachments) {
        var who = officer.get();
        return new Scene(today.now(), who.id(), who.unit().id(), directory, attachments);
    }
}
