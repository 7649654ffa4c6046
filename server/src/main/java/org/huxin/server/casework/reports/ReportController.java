package org.huxin.server.casework.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receipts of reports. */
@RestController
class ReportController {

    record Receipt(
            @NotBlank(message = "请写明回执内容") @Size(max = 500, message = "回执内容不能超过500字")
            String receipt) {}

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @PostMapping("/api/reports/{id}/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receipt(@PathVariable UUID id, @Valid @RequestBody Receipt command) {
        reports.receipt(id, command.receipt());
    }
}
