package org.huxin.server.casework.clues;

import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.huxin.server.casework.CluesOfCases;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does to the clue what was done to its case, by the same acts as by hand, with the same gates before them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class FollowCase implements CluesOfCases {

    private final Clues clues;
    private final ActOnClue act;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final Today today;

    FollowCase(Clues clues, ActOnClue act, Directory directory, CurrentOfficer officer, Today today) {
        this.clues = clues;
        this.act = act;
        this.directory = directory;
        this.officer = officer;
        this.today = today;
    }

    @Override
    public void end(UUID id, String proof, List<UUID> attachments) {
        var clue = clues.requireForUpdate(id);
        if (clue.stage().unsolved()) {
            clue = act.carryOut(clue, new Ending.Resolve(clue.version(), proof, null, attachments), scene(attachments));
        }
        var close = new Ending.Close(clue.version());
        if (clue.stage() == Stage.RESOLVED && act.open(clue, close, scene(List.of()))) {
            act.carryOut(clue, close, scene(List.of()));
        }
    }

    @Override
    public void fedBack(UUID id, String text) {
        follow(id, version -> new Working.FeedBack(version, text, null));
    }

    @Override
    public void progressed(UUID id, String kind, String text) {
        follow(id, version -> new Working.Progress(version, text, kind, null));
    }

    @Override
    public void toBeCalmed(UUID id, String reason) {
        follow(id, version -> new Working.MarkStability(version, reason));
    }

    private void follow(UUID id, LongFunction<ClueCommand> command) {
        var clue = clues.requireForUpdate(id);
        var same = command.apply(clue.version());
        if (same.act().belongsTo(clue.stage())) {
            act.carryOut(clue, same, scene(List.of()));
        }
    }

    private Scene scene(List<UUID> attachments) {
        var who = officer.get();
        return new Scene(today.now(), who.id(), who.unit().id(), directory, attachments);
    }
}
