package org.huxin.server.project.account;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the special account of a project. */
enum AccountAct implements Act {
    OPEN("open-account", "登记开户", "account.opened", By.KEEPER, Party.CONTRACTOR),
    FILE("file-account", "报送备案", "account.filing_submitted", By.PARTAKER, Party.CONTRACTOR),
    ACCEPT_FILING("accept-account-filing", "予以备案", "account.filing_accepted", By.NAMED),
    RETURN_FILING("return-account-filing", "退回备案", "account.filing_returned", By.NAMED),
    HOLD("hold-account", "登记冻结、查封、划拨", "account.held", By.PARTAKER),
    RELEASE("release-account", "登记解除", "account.released", By.PARTAKER),
    ANNOUNCE_CLOSING("announce-account-closing", "登记撤户公示", "account.closing_announced", By.KEEPER, Party.CONTRACTOR),
    CLOSE("close-account", "撤销账户", "account.closed", By.NAMED),
    BOOK("book-account-entry", "登记收支", "account.booked", By.PARTAKER, Party.CONTRACTOR),
    RECORD_FAILURE("record-account-failure", "登记代发失败", "account.failure_recorded", By.PARTAKER, Party.CONTRACTOR),
    DEAL("deal-account-violation", "处理违规", "account.violation_dealt", By.INDUSTRY);

    private final Kind kind;

    AccountAct(String path, String label, String fact, By by, Party... parties) {
        this.kind = new Kind(path, label, fact, by, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
