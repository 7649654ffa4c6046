package org.huxin.server.project.deposit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 保证金 of all projects that an officer sees. */
@RestController
class DepositListController {

    private final DepositList list;
    private final DepositCoverage coverage;
    private final CurrentOfficer current;

    DepositListController(DepositList list, DepositCoverage coverage, CurrentOfficer current) {
        this.list = list;
        this.coverage = coverage;
        this.current = current;
    }

    @GetMapping("/api/deposits")
    @Transactional(readOnly = true)
    Page<DepositList.Row> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return list.page(new DepositList.Filter(state, text), current.require(Permission.PROJECT_READ), after, size);
    }

    /** Of projects whose works have not ended. */
    @GetMapping("/api/deposits/coverage")
    @Transactional(readOnly = true)
    DepositCoverage.Coverage coverage(@RequestParam @Nullable String text) {
        return coverage.of(new DepositList.Filter(null, text), current.require(Permission.PROJECT_READ));
    }
}
