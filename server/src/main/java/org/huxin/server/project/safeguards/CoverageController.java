package org.huxin.server.project.safeguards;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 制度落实. */
@RestController
class CoverageController {

    private final Coverages coverages;

    CoverageController(Coverages coverages) {
        this.coverages = coverages;
    }

    @GetMapping("/api/projects/coverage")
    Coverage coverage() {
        return coverages.get();
    }
}
