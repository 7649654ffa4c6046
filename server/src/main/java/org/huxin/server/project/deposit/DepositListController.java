package org.huxin.server.project.deposit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 保证金 of all projects that an officer sees. */
@RestController
class DepositListController {

    private final DepositList list;
    private final DepositCoverage coverage;
    private final DepositSubjects subjects;
    private final SweepDeposits sweep;
    private final CurrentOfficer current;

    DepositListController(
            DepositList list,
            DepositCoverage coverage,
            DepositSubjects subjects,
            SweepDeposits sweep,
            CurrentOfficer current) {
        this.list = list;
        this.coverage = coverage;
        this.subjects = subjects;
        this.sweep = sweep;
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

    record OfProject(UUID id) {}

    /** The project that a guarantee, a use or a return is about: none has a page of its own. */
    @GetMapping("/api/deposits/{id}/project")
    @Transactional(readOnly = true)
    OfProject project(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return subjects.project(id)
                .map(row -> new OfProject(row.getId()))
                .orElseThrow(() -> new NotFound("保证金事项", id.toString()));
    }

    /** 清查应退未退的保证金. */
    @PostMapping("/api/deposits/sweep")
    SweepDeposits.Swept sweep() {
        return sweep.handle();
    }

    /** Of projects whose works have not ended. */
    @GetMapping("/api/deposits/coverage")
    @Transactional(readOnly = true)
    DepositCoverage.Coverage coverage(@RequestParam @Nullable String text) {
        return coverage.of(new DepositList.Filter(null, text), current.require(Permission.PROJECT_READ));
    }
}
