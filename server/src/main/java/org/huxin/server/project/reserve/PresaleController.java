package org.huxin.server.project.reserve;

import jakarta.validation.Valid;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 预售监管资金 of a project. */
@RestController
@RequestMapping("/api/projects/{id}")
class PresaleController {

    private final PresaleActs acts;
    private final PresaleViews views;

    PresaleController(PresaleActs acts, PresaleViews views) {
        this.acts = acts;
        this.views = views;
    }

    @OpenToFirms
    @GetMapping("/presale")
    PresaleView presale(@PathVariable UUID id) {
        return views.of(id);
    }

    @PostMapping("/open-presale")
    PresaleView open(@PathVariable UUID id, @Valid @RequestBody Presale.Open command) {
        acts.open(id, command);
        return views.of(id);
    }

    @PostMapping("/receive-presale")
    PresaleView receive(@PathVariable UUID id, @Valid @RequestBody Presale.Receive command) {
        acts.receive(id, command);
        return views.of(id);
    }

    @OpenToFirms
    @PostMapping("/request-presale")
    PresaleView request(@PathVariable UUID id, @Valid @RequestBody Presale.Request command) {
        acts.request(id, command);
        return views.of(id);
    }

    @PostMapping("/decide-presale")
    PresaleView decide(@PathVariable UUID id, @Valid @RequestBody Presale.Decide command) {
        acts.decide(id, command);
        return views.of(id);
    }
}
