package org.huxin.server.wage.cards;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.selectOne;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.project.register.Projects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A bank that keeps special accounts is entered as a firm, so that it can be invited to an account of its own. */
@Service
class NameBank {

    private final DSLContext db;
    private final Enterprises enterprises;
    private final CurrentOfficer current;
    private final Audit audit;

    NameBank(DSLContext db, Enterprises enterprises, CurrentOfficer current, Audit audit) {
        this.db = db;
        this.enterprises = enterprises;
        this.current = current;
        this.audit = audit;
    }

    /**
     * @return the firm, which is invited like any other
     * @throws CommandRefused {@code bank.unknown} for one that keeps no account of a project that the officer sees
     */
    @Transactional
    UUID handle(Asking.Bank told) {
        var who = current.require(Permission.PROJECT_REGISTER);
        if (!who.is(Role.COORDINATOR) && !who.is(Role.INDUSTRY)) {
            throw NotPermitted.outsideScope("银行账号由行业主管部门和牵头单位邀请");
        }
        var bank = told.bank().strip();
        if (!db.fetchExists(selectOne()
                .from(SPECIAL_ACCOUNT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(SPECIAL_ACCOUNT.PROJECT))
                .where(SPECIAL_ACCOUNT.BANK.eq(bank))
                .and(who.scope().on(Projects.SCOPE)))) {
            throw CommandRefused.field("bank.unknown", "bank", "没有项目在这家银行开立专用账户");
        }
        var firm = Objects.requireNonNull(enterprises.of(new Firm(bank, told.creditCode(), null), who.id()));
        audit.append("bank.named", "enterprise:" + firm, Map.of());
        return firm;
    }
}
