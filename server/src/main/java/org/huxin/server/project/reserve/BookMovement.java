package org.huxin.server.project.reserve;

import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.ReserveEntryRecord;
import org.huxin.db.project.tables.records.ReserveFundRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books what comes into a fund and what leaves it; the account never goes below nothing. */
@Service
class BookMovement {

    private final Funds funds;
    private final Projects projects;
    private final Attachments attachments;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    BookMovement(
            Funds funds, Projects projects, Attachments attachments, CurrentOfficer current, Audit audit, Today today) {
        this.funds = funds;
        this.projects = projects;
        this.attachments = attachments;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Books it.
     *
     * @throws CommandRefused {@code fund.changed} if somebody was quicker; {@code fund.movement} if it does not fit the
     *     fund or exceeds what is on the account
     * @throws NotPermitted unless the officer's unit manages the fund or coordinates
     */
    @Transactional
    void handle(String code, Movement movement) {
        var who = current.get();
        var fund = funds.require(who, code);
        if (!Funds.mayBook(who, fund)) {
            throw NotPermitted.outsideScope("应急资金由管理单位登记收支");
        }
        movement.misfit(fund, today.date()).ifPresent(misfit -> {
            throw CommandRefused.field("fund.movement", misfit.path(), misfit.message());
        });
        attachments.require(movement.files());
        refuseUnfitProject(fund, movement);
        var account = funds.hold(who.jurisdiction(), code);
        if (account.getVersion() != movement.version().longValue()) {
            throw new CommandRefused("fund.changed", "账上刚刚有新的收支，请看清余额后再登记").with("version", account.getVersion());
        }
        funds.book(account, entry(account, movement, left(account, movement), who));
        audit.append(
                "fund.booked",
                "fund:" + who.jurisdiction() + ":" + code,
                Map.of("kind", movement.kind(), "fen", movement.amountFen(), "number", account.getVersion()));
    }

    private void refuseUnfitProject(Fund fund, Movement movement) {
        if (movement.project() == null) {
            return;
        }
        var investment = projects.visible(movement.project()).traits().investment();
        if (fund.limited() && (investment == null || !fund.investments().contains(investment))) {
            throw CommandRefused.field("fund.movement", "project", fund.label() + "不用于这种投资性质的项目");
        }
    }

    private static long left(ReserveFundRecord account, Movement movement) {
        if (!movement.leaves()) {
            return Math.addExact(account.getBalanceFen(), movement.amountFen());
        }
        if (movement.amountFen() > account.getBalanceFen()) {
            throw CommandRefused.field(
                    "fund.movement", "amountFen", "余额只有" + Money.ofFen(account.getBalanceFen()) + "，不够支出");
        }
        return account.getBalanceFen() - movement.amountFen();
    }

    private ReserveEntryRecord entry(ReserveFundRecord account, Movement movement, long left, ActingOfficer who) {
        var row = new ReserveEntryRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(account.getJurisdiction());
        row.setFund(account.getFund());
        row.setNumber(account.getVersion() + 1);
        row.setKind(movement.kind());
        row.setAmountFen(movement.amountFen());
        row.setUse(movement.use());
        row.setProject(movement.project());
        row.setBookedOn(movement.bookedOn());
        row.setBasis(movement.basis().strip());
        row.setBalanceFen(left);
        row.setRecordedAt(today.now());
        row.setRecordedBy(who.id());
        row.setUnit(who.unit().id());
        row.setAttachments(movement.files().toArray(UUID[]::new));
        return row;
    }
}
