package org.huxin.server.wage.roster;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.wage.WageProjects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 花名册: what is done about the people on it. Each answers with the worker as he then stands. */
@RestController
@OpenToFirms
@RequestMapping("/api/wage/projects/{id}/workers")
class WorkerActController {

    private final WageProjects projects;
    private final WorkerDetail detail;
    private final RegisterWorker register;
    private final ChangeWorker change;
    private final VerifyWorker verify;
    private final ComeAndGo comeAndGo;
    private final GiveCard cards;
    private final RevealNumbers reveal;

    WorkerActController(
            WageProjects projects,
            WorkerDetail detail,
            RegisterWorker register,
            ChangeWorker change,
            VerifyWorker verify,
            ComeAndGo comeAndGo,
            GiveCard cards,
            RevealNumbers reveal) {
        this.projects = projects;
        this.detail = detail;
        this.register = register;
        this.change = change;
        this.verify = verify;
        this.comeAndGo = comeAndGo;
        this.cards = cards;
        this.reveal = reveal;
    }

    private WorkerView view(UUID id, UUID worker) {
        return detail.of(projects.visible(id), worker);
    }

    @PostMapping
    Registered register(@PathVariable UUID id, @Valid @RequestBody NewWorker told) {
        return new Registered(twice(() -> register.handle(id, told)));
    }

    @PostMapping("/{engagement}/change")
    WorkerView change(@PathVariable UUID id, @PathVariable UUID engagement, @Valid @RequestBody WorkerChange told) {
        return view(id, change.handle(id, engagement, told));
    }

    @PostMapping("/{engagement}/verify")
    WorkerView verify(@PathVariable UUID id, @PathVariable UUID engagement) {
        return view(id, verify.handle(id, engagement));
    }

    @PostMapping("/{engagement}/enter")
    WorkerView enter(@PathVariable UUID id, @PathVariable UUID engagement, @Valid @RequestBody OnDay told) {
        return view(id, comeAndGo.enter(id, engagement, told));
    }

    @PostMapping("/{engagement}/leave")
    WorkerView leave(@PathVariable UUID id, @PathVariable UUID engagement, @Valid @RequestBody OnDay told) {
        return view(id, comeAndGo.leave(id, engagement, told));
    }

    @PostMapping("/{engagement}/card")
    WorkerView card(@PathVariable UUID id, @PathVariable UUID engagement, @Valid @RequestBody NewCard told) {
        return view(id, cards.handle(id, engagement, told));
    }

    @PostMapping("/{engagement}/reveal")
    ClearNumbers reveal(@PathVariable UUID id, @PathVariable UUID engagement, @Valid @RequestBody Purpose why) {
        return reveal.handle(id, engagement, why);
    }

    /** The same worker sent twice at once: whoever comes second finds what the first has entered. */
    private static UUID twice(Supplier<UUID> registering) {
        try {
            return registering.get();
        } catch (DuplicateKeyException sentTwice) {
            return registering.get();
        }
    }
}
