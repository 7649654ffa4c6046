package org.huxin.server.project.life;

import static org.huxin.db.project.Tables.BOARD;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** 维权信息告示牌: a photo that somebody of the industry department has looked at. */
@Component
class CheckedBoard implements Safeguard {

    @Override
    public String code() {
        return "rights_board";
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        return exists(selectOne()
                .from(BOARD)
                .where(BOARD.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(BOARD.CHECKED_AT.isNotNull()));
    }
}
