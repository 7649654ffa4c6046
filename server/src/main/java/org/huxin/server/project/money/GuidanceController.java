package org.huxin.server.project.money;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 分账指导. */
@RestController
class GuidanceController {

    private final Guidance guidance;

    GuidanceController(Guidance guidance) {
        this.guidance = guidance;
    }

    @GetMapping("/api/ledger-guidance")
    Guidance.All all() {
        return guidance.all();
    }

    @PostMapping("/api/ledger-guidance")
    Guidance.All guide(@Valid @RequestBody Guidance.Guide told) {
        guidance.guide(told);
        return guidance.all();
    }
}
