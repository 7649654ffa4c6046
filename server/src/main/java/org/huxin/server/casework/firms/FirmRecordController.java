package org.huxin.server.casework.firms;

import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.project.enterprises.Enterprises;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 企业记录, for officials. */
@RestController
class FirmRecordController {

    private final Enterprises enterprises;
    private final FirmClues clues;

    FirmRecordController(Enterprises enterprises, FirmClues clues) {
        this.enterprises = enterprises;
        this.clues = clues;
    }

    @GetMapping("/api/enterprises/{id}/record")
    @Transactional(readOnly = true)
    FirmRecord of(@PathVariable UUID id) {
        var firm = enterprises.byId(List.of(id)).get(id);
        if (firm == null) {
            throw new NotFound("企业", id.toString());
        }
        return new FirmRecord(firm, clues.natures(firm), clues.latest(firm));
    }
}
