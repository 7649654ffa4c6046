package org.huxin.server.wage.notices;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.wage.WageProjects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 权益告知 of a project. */
@RestController
@OpenToFirms
@RequestMapping("/api/wage/projects/{id}/notices")
class RightsNoticeController {

    private final GiveNotices give;
    private final StoredNotices notices;
    private final WageProjects projects;

    RightsNoticeController(GiveNotices give, StoredNotices notices, WageProjects projects) {
        this.give = give;
        this.notices = notices;
        this.projects = projects;
    }

    /** @param lines what the notice tells, to be printed */
    record Text(List<String> lines) {}

    /** @param given how many workers got one now */
    record Given(int given) {}

    @GetMapping
    Text text(@PathVariable UUID id) {
        return new Text(notices.lines(projects.visible(id).jurisdiction()));
    }

    @PostMapping
    Given give(@PathVariable UUID id, @Valid @RequestBody Giving.Give told) {
        return new Given(give.give(id, told));
    }

    @PostMapping("/{worker}/sign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(@PathVariable UUID id, @PathVariable UUID worker, @Valid @RequestBody Giving.Sign told) {
        give.sign(id, worker, told);
    }
}
