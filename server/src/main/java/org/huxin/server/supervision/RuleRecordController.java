package org.huxin.server.supervision;

import java.time.LocalDate;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 规则成效, of the warnings that the officer may see. */
@RestController
class RuleRecordController {

    private final RuleRecords records;
    private final CurrentOfficer current;
    private final Today today;

    RuleRecordController(RuleRecords records, CurrentOfficer current, Today today) {
        this.records = records;
        this.current = current;
        this.today = today;
    }

    /** @param from first day on which a warning was seen; a year ago where none is named */
    @GetMapping("/api/warning-rules")
    @Transactional(readOnly = true)
    RuleRecords.View records(@RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        var last = to == null ? today.date() : to;
        var first = from == null ? last.minusYears(1) : from;
        if (first.isAfter(last)) {
            throw CommandRefused.field("warning.days", "to", "截止日不能早于起始日");
        }
        return records.of(current.require(Permission.PROJECT_READ).jurisdiction(), first, last);
    }
}
