package org.huxin.server.casework.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 案件办理台账 and the page of each case. */
@RestController
class CaseController {

    private final CaseLedger ledger;
    private final CaseRows rows;
    private final CasePage page;
    private final PackSteps steps;
    private final CurrentOfficer current;

    CaseController(CaseLedger ledger, CaseRows rows, CasePage page, PackSteps steps, CurrentOfficer current) {
        this.ledger = ledger;
        this.rows = rows;
        this.page = page;
        this.steps = steps;
        this.current = current;
    }

    @GetMapping("/api/cases")
    @Transactional(readOnly = true)
    Page<CaseRow> list(
            @ModelAttribute CaseFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = ledger.page(filter, current.require(Permission.CASE_READ), after, size);
        return new Page<>(rows.of(found.items()), found.next());
    }

    @GetMapping("/api/cases/steps")
    List<Word> steps() {
        return steps.of(current.require(Permission.CASE_READ).jurisdiction()).order().stream()
                .map(step -> new Word(step.id(), step.label()))
                .toList();
    }

    @GetMapping("/api/cases/{id}")
    CaseDetail one(@PathVariable UUID id) {
        return page.of(id);
    }
}
