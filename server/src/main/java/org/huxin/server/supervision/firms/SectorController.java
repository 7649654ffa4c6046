package org.huxin.server.supervision.firms;

import jakarta.validation.Valid;
import java.util.List;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 重点行业. */
@RestController
class SectorController {

    private final KeySectors sectors;
    private final CurrentOfficer current;

    SectorController(KeySectors sectors, CurrentOfficer current) {
        this.sectors = sectors;
        this.current = current;
    }

    @GetMapping("/api/sectors")
    @Transactional(readOnly = true)
    List<KeySectors.View> all() {
        current.require(Permission.CASE_READ);
        return sectors.all();
    }

    @PostMapping("/api/sectors/{code}/mark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable String code, @Valid @RequestBody KeySectors.Mark told) {
        current.require(Permission.CASE_READ);
        sectors.mark(code, told);
    }
}
