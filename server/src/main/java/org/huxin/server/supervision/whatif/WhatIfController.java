package org.huxin.server.supervision.whatif;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 试算: for whoever may set what documents leave open. */
@RestController
class WhatIfController {

    /** @param basis on what it was decided */
    record InForce(
            @NotNull(message = "请填写从哪一天起施行") LocalDate from,

            @NotBlank(message = "请写明依据什么设定") @Size(max = 200, message = "依据不超过200字")
            String basis) {}

    record Asked(UUID id) {}

    private final AskWhatIf ask;
    private final WhatIfs runs;
    private final WhatIfViews views;
    private final CurrentOfficer current;

    WhatIfController(AskWhatIf ask, WhatIfs runs, WhatIfViews views, CurrentOfficer current) {
        this.ask = ask;
        this.runs = runs;
        this.views = views;
        this.current = current;
    }

    private ActingOfficer officer() {
        current.require(Permission.GAP_SET);
        return current.require(Permission.PROJECT_READ);
    }

    @GetMapping("/api/warning-rules/{id}")
    @Transactional(readOnly = true)
    WhatIfView.Reads rule(@PathVariable String id) {
        return views.rule(officer().jurisdiction(), id);
    }

    @PostMapping("/api/what-ifs")
    Asked ask(@Valid @RequestBody Proposal proposal) {
        return new Asked(ask.ask(proposal));
    }

    @GetMapping("/api/what-ifs/{id}")
    @Transactional(readOnly = true)
    WhatIfView one(@PathVariable UUID id) {
        return views.of(runs.require(officer().jurisdiction(), id));
    }

    @GetMapping("/api/what-ifs/{id}/lines")
    @Transactional(readOnly = true)
    Page<WhatIfView.Line> lines(
            @PathVariable UUID id,
            @RequestParam @Nullable String change,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var jurisdiction = officer().jurisdiction();
        var run = runs.require(jurisdiction, id);
        return runs.lines(run.getId(), change, after, size).map(line -> views.line(jurisdiction, line));
    }

    @PostMapping("/api/what-ifs/{id}/put-in-force")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putInForce(@PathVariable UUID id, @Valid @RequestBody InForce told) {
        ask.putInForce(id, told.from(), told.basis().strip());
    }
}
