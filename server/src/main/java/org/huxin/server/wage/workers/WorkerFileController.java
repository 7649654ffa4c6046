package org.huxin.server.wage.workers;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 工人档案. */
@RestController
class WorkerFileController {

    private final FindWorkers find;
    private final ReadWorker read;
    private final AddSkill add;
    private final Skills skills;

    WorkerFileController(FindWorkers find, ReadWorker read, AddSkill add, Skills skills) {
        this.find = find;
        this.read = read;
        this.add = add;
        this.skills = skills;
    }

    @PostMapping("/api/wage/workers/find")
    List<WorkerLine> find(@Valid @RequestBody WorkerQuestion question) {
        return find.handle(question);
    }

    @GetMapping("/api/wage/workers/{id}")
    WorkerFile read(@PathVariable UUID id) {
        return read.handle(id);
    }

    @GetMapping("/api/wage/skills")
    @Transactional(readOnly = true)
    List<TradeCount> counts() {
        return skills.counts();
    }

    @OpenToFirms
    @PostMapping("/api/wage/projects/{id}/workers/{engagement}/skills")
    List<SkillLine> add(@PathVariable UUID id, @PathVariable UUID engagement, @Valid @RequestBody NewSkill told) {
        return skills.of(add.handle(id, engagement, told));
    }
}
