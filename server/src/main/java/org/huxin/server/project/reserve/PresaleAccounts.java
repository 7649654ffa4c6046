package org.huxin.server.project.reserve;

import static org.huxin.db.project.Tables.PRESALE_ACCOUNT;
import static org.huxin.db.project.Tables.PRESALE_RECEIPT;
import static org.huxin.db.project.Tables.PRESALE_REQUEST;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.PresaleAccountRecord;
import org.huxin.db.project.tables.records.PresaleReceiptRecord;
import org.huxin.db.project.tables.records.PresaleRequestRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Accounts of pre-sale money; whoever writes holds the row of the project. */
@Repository
class PresaleAccounts {

    private static final int LATEST = 100;

    private final DSLContext db;

    PresaleAccounts(DSLContext db) {
        this.db = db;
    }

    Optional<PresaleAccountRecord> of(UUID project) {
        return db.selectFrom(PRESALE_ACCOUNT)
                .where(PRESALE_ACCOUNT.PROJECT.eq(project))
                .fetchOptional();
    }

    /** @throws CommandRefused {@code presale.account} if none was opened */
    PresaleAccountRecord require(UUID project) {
        return of(project).orElseThrow(() -> new CommandRefused("presale.account", "这个项目还没有开立预售监管账户"));
    }

    void open(PresaleAccountRecord account) {
        db.executeInsert(account);
    }

    void receive(PresaleReceiptRecord receipt) {
        db.executeInsert(receipt);
        db.update(PRESALE_ACCOUNT)
                .set(PRESALE_ACCOUNT.BALANCE_FEN, PRESALE_ACCOUNT.BALANCE_FEN.plus(receipt.getAmountFen()))
                .where(PRESALE_ACCOUNT.PROJECT.eq(receipt.getProject()))
                .execute();
    }

    void ask(PresaleRequestRecord request) {
        db.executeInsert(request);
    }

    /** A request of the project that waits for a decision. */
    Optional<PresaleRequestRecord> waiting(UUID project, UUID request) {
        return db.selectFrom(PRESALE_REQUEST)
                .where(PRESALE_REQUEST.ID.eq(request))
                .and(PRESALE_REQUEST.PROJECT.eq(project))
                .and(PRESALE_REQUEST.GRANTED.isNull())
                .fetchOptional();
    }

    /**
     * Writes a decision down; what is granted leaves the account.
     *
     * @throws CommandRefused {@code presale.balance} if there is less on it
     */
    void decide(PresaleRequestRecord request) {
        if (request.getGranted()) {
            release(request.getProject(), request.getAmountFen());
        }
        db.executeUpdate(request);
    }

    private void release(UUID project, long fen) {
        int released = db.update(PRESALE_ACCOUNT)
                .set(PRESALE_ACCOUNT.BALANCE_FEN, PRESALE_ACCOUNT.BALANCE_FEN.minus(fen))
                .where(PRESALE_ACCOUNT.PROJECT.eq(project))
                .and(PRESALE_ACCOUNT.BALANCE_FEN.ge(fen))
                .execute();
        if (released == 0) {
            throw CommandRefused.field(
                    "presale.balance",
                    "request",
                    "监管账户余额只有" + Money.ofFen(require(project).getBalanceFen()) + "，不够拨付这笔申请");
        }
    }

    List<PresaleReceiptRecord> receipts(UUID project) {
        return db.selectFrom(PRESALE_RECEIPT)
                .where(PRESALE_RECEIPT.PROJECT.eq(project))
                .orderBy(PRESALE_RECEIPT.RECORDED_AT.desc(), PRESALE_RECEIPT.ID.desc())
                .limit(LATEST)
                .fetch();
    }

    List<PresaleRequestRecord> requests(UUID project) {
        return db.selectFrom(PRESALE_REQUEST)
                .where(PRESALE_REQUEST.PROJECT.eq(project))
                .orderBy(
                        PRESALE_REQUEST.GRANTED.isNotNull(),
                        PRESALE_REQUEST.REQUESTED_AT.desc(),
                        PRESALE_REQUEST.ID.desc())
                .limit(LATEST)
                .fetch();
    }
}
