package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.casework.WarnedClues;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clues that early warnings became. */
@Service
class FiledFromWarnings implements WarnedClues {

    private static final String TAKES = "warnings";
    private static final int LONGEST = 4_000;

    private final RegisterClue register;
    private final Policies policies;
    private final CurrentOfficer current;
    private final DSLContext db;
    private final Today today;

    FiledFromWarnings(RegisterClue register, Policies policies, CurrentOfficer current, DSLContext db, Today today) {
        this.register = register;
        this.policies = policies;
        this.current = current;
        this.db = db;
        this.today = today;
    }

    @Override
    @Transactional
    public Filed file(Told told, long version) {
        var who = current.require(Permission.CLUE_REGISTER);
        var channel = policies.stack(who.jurisdiction()).register("channels").stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> Boolean.TRUE.equals(entry.attributes().get(TAKES)))
                .findFirst()
                .map(Register.Entry::code)
                .orElseThrow(() -> new CommandRefused("warning.no_channel", "本地没有设接收预警的线索渠道"));
        var id = register.handle(clue(channel, told, version));
        return db.update(CLUE)
                .set(CLUE.WARNING, told.warning())
                .where(CLUE.ID.eq(id))
                .returning(CLUE.ID, CLUE.NUMBER)
                .fetchSingle(row -> new Filed(row.getId(), row.getNumber()));
    }

    private static String narrative(Told told) {
        var text = Stream.concat(Stream.of("预警核查属实：" + told.title(), told.note()), told.evidence().stream())
                .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private NewClue clue(String channel, Told told, long version) {
        return NewClue.handedOn(
                channel,
                today.now(),
                null,
                told.project(),
                told.employer(),
                null,
                told.claimedFen(),
                told.claimedPersons(),
                narrative(told),
                null,
                "warning:" + told.warning() + ":" + version);
    }
}
