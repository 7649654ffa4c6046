package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.DESIGNATED_BANK;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 指定银行: the office keeps the list where accounts are opened in banks of a list only. */
@Service
class DesignatedBanks {

    /** More than any place designates. */
    private static final int MOST = 200;

    /**
     * What a place asks.
     *
     * @param label what it calls the account
     * @param designated whether it has such a list at all
     * @param mayChange whether the officer keeps the list
     */
    record Terms(String label, boolean designated, List<String> banks, boolean mayChange) {}

    /**
     * @param listed false to strike it off
     * @param basis on what that was decided
     */
    record Change(
            @NotBlank(message = "请填写银行名称") @Size(max = 100, message = "银行名称不能超过100字")
            String name,

            boolean listed,

            @NotBlank(message = "请填写依据") @Size(max = 200, message = "依据不能超过200字")
            String basis) {}

    private final DSLContext db;
    private final AccountTerms terms;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;

    DesignatedBanks(DSLContext db, AccountTerms terms, CurrentOfficer officer, Audit audit, Today today) {
        this.db = db;
        this.terms = terms;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
    }

    Terms get() {
        var who = officer.require(Permission.PROJECT_READ);
        var place = who.jurisdiction();
        return new Terms(
                terms.label(place),
                terms.designated(place),
                terms.banks(place),
                terms.designated(place) && who.may(Permission.REGISTER_CHANGE));
    }

    /** @throws CommandRefused {@code account.not_designated} where any bank will do; {@code account.banks} */
    @Transactional
    Terms change(Change told) {
        var who = officer.require(Permission.REGISTER_CHANGE);
        var place = who.jurisdiction();
        if (!terms.designated(place)) {
            throw CommandRefused.rule("account.not_designated", "本辖区的规则没有规定指定银行");
        }
        var name = told.name().strip();
        var known = terms.banks(place);
        if (known.contains(name) == told.listed()) {
            throw CommandRefused.field("account.banks", "name", told.listed() ? "这家银行已经在名单里" : "这家银行不在名单里");
        }
        if (told.listed() && known.size() >= MOST) {
            throw CommandRefused.field("account.banks", "name", "指定银行过多");
        }
        db.insertInto(DESIGNATED_BANK)
                .set(DESIGNATED_BANK.JURISDICTION, place)
                .set(DESIGNATED_BANK.NAME, name)
                .set(DESIGNATED_BANK.LISTED, told.listed())
                .set(DESIGNATED_BANK.BASIS, told.basis().strip())
                .set(DESIGNATED_BANK.CHANGED_BY, who.id())
                .set(DESIGNATED_BANK.CHANGED_AT, today.now())
                .onConflict(DESIGNATED_BANK.JURISDICTION, DESIGNATED_BANK.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        audit.append(
                "account.banks_changed",
                "jurisdiction:" + place,
                Map.of(
                        "name",
                        name,
                        "listed",
                        told.listed(),
                        "basis",
                        told.basis().strip()));
        return get();
    }
}
