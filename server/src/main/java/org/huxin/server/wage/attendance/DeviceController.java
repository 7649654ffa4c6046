package org.huxin.server.wage.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
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

/** 考勤设备. */
@RestController
class DeviceController {

    private final DeviceActs acts;
    private final DeviceList list;
    private final Devices devices;
    private final WageProjects projects;
    private final CurrentOfficer current;

    DeviceController(DeviceActs acts, DeviceList list, Devices devices, WageProjects projects, CurrentOfficer current) {
        this.acts = acts;
        this.list = list;
        this.devices = devices;
        this.projects = projects;
        this.current = current;
    }

    @OpenToFirms
    @GetMapping("/api/wage/devices")
    @Transactional(readOnly = true)
    Page<DeviceList.Row> all(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        return list.page(current.get(), Choice.of(DeviceList.Filter.class, "state", state), text, after, size);
    }

    @OpenToFirms
    @GetMapping("/api/wage/projects/{id}/devices")
    @Transactional(readOnly = true)
    List<DeviceView> devices(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        return list.of(devices, id, project.jurisdiction());
    }

    @OpenToFirms
    @PostMapping("/api/wage/projects/{id}/devices")
    DeviceActs.Keyed register(@PathVariable UUID id, @Valid @RequestBody DeviceCommand.Register command) {
        return acts.register(id, command);
    }

    @OpenToFirms
    @PostMapping("/api/wage/devices/{id}/renew-key")
    DeviceActs.Keyed renew(@PathVariable UUID id) {
        return acts.renew(id);
    }

    @OpenToFirms
    @PostMapping("/api/wage/devices/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID id, @Valid @RequestBody DeviceCommand.Disable command) {
        acts.disable(id, command);
    }
}
