package org.huxin.server.wage.match;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.YearMonth;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 三方比对 of all projects that an officer may see. */
@RestController
class MatchListController {

    private final MatchList list;
    private final CurrentOfficer current;

    MatchListController(MatchList list, CurrentOfficer current) {
        this.list = list;
        this.current = current;
    }

    @GetMapping("/api/wage/matches")
    @Transactional(readOnly = true)
    Page<MatchListRow> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var officer = current.require(Permission.PROJECT_READ);
        return list.page(MatchListFilter.of(state, month, reason, text), officer, after, size);
    }
}
