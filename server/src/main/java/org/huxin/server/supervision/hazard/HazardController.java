package org.huxin.server.supervision.hazard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.Page;
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

/** 风险隐患: what is to be put right stands on top. */
@RestController
class HazardController {

    private final Hazards hazards;
    private final HazardActs acts;
    private final WithdrawHazard withdraw;
    private final CurrentOfficer current;

    HazardController(Hazards hazards, HazardActs acts, WithdrawHazard withdraw, CurrentOfficer current) {
        this.hazards = hazards;
        this.acts = acts;
        this.withdraw = withdraw;
        this.current = current;
    }

    record Raised(UUID id) {}

    @GetMapping("/api/hazards")
    @Transactional(readOnly = true)
    Page<HazardView> all(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable UUID warning,
            @RequestParam @Nullable UUID project,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        return hazards.page(new Hazards.Filter(open, mine, warning, project), after, size);
    }

    @GetMapping("/api/hazards/{id}")
    @Transactional(readOnly = true)
    HazardView one(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return hazards.require(id);
    }

    @PostMapping("/api/hazards")
    Raised raise(@Valid @RequestBody HazardActs.Raise told) {
        current.require(Permission.PROJECT_REGISTER);
        return new Raised(acts.raise(told));
    }

    @PostMapping("/api/hazards/{id}/respond")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void respond(@PathVariable UUID id, @Valid @RequestBody HazardActs.Respond told) {
        current.require(Permission.PROJECT_READ);
        acts.respond(id, told);
    }

    @PostMapping("/api/hazards/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @Valid @RequestBody WithdrawHazard.Command told) {
        current.require(Permission.PROJECT_READ);
        withdraw.handle(id, told);
    }
}
