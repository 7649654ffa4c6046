package org.huxin.server.party.directory;

import static org.huxin.db.party.Tables.UNIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The organisation page, the officers of a unit, and the complaint channels that a unit publishes. */
@RestController
class OrganisationController {

    record OfficerRow(String id, String name, String post, boolean headOfGovernment) {}

    /** What is published is dialled and opened by strangers: nothing else than numbers and addresses gets through. */
    record Channels(
            @Nullable @Size(max = 100) @Pattern(regexp = "[-0-9+()（） 转、，,；;]*", message = "电话只能填数字、区号和分机")
            String phone,

            @Nullable
            @Size(max = 300)
            @Pattern(
                    regexp = "\\s*((https?://)?[\\p{Alnum}.-]+\\.[\\p{Alnum}]{2,}(:\\d+)?(/[^\\s\"'<>]*)?)?\\s*",
                    message = "网址格式不对")
            String web) {}

    private final OrganisationPages pages;
    private final Directory directory;
    private final StoredDirectory stored;
    private final CurrentOfficer current;
    private final Audit audit;
    private final DSLContext sql;

    OrganisationController(
            OrganisationPages pages, StoredDirectory stored, CurrentOfficer current, Audit audit, DSLContext sql) {
        this.pages = pages;
        this.directory = stored;
        this.stored = stored;
        this.current = current;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/api/organisation")
    OrganisationPage organisation() {
        return pages.of(current.get().jurisdiction());
    }

    @GetMapping("/api/units/{id}/officers")
    List<OfficerRow> officers(@PathVariable String id) {
        requireVisible(id);
        return directory.officersOf(id).stream()
                .map(one -> new OfficerRow(one.id(), one.name(), one.post(), one.governmentHead()))
                .toList();
    }

    /** JY-41a: 公布举报投诉渠道. A unit publishes its own; who keeps the organisation publishes any. */
    @PutMapping("/api/organisation/units/{id}/channels")
    @Transactional
    OrganisationPage.UnitRow publish(@PathVariable String id, @Valid @RequestBody Channels channels) {
        requireVisible(id);
        var officer = current.get();
        if (!officer.unit().id().equals(id)
                && !(officer.may(Permission.ORGANISATION_CHANGE) && !officer.is(Role.TERRITORY))) {
            throw NotPermitted.outsideScope("只能公布本单位的投诉渠道");
        }
        sql.update(UNIT)
                .set(UNIT.PHONE, blankToNull(channels.phone()))
                .set(UNIT.WEB, blankToNull(channels.web()))
                .where(UNIT.ID.eq(id))
                .execute();
        stored.forget();
        audit.append("unit.channels_published", "unit:" + id, Map.of());
        return pages.row(directory.requireUnit(id));
    }

    private void requireVisible(String unit) {
        var found = directory.requireUnit(unit);
        if (!current.get().scope().jurisdictions().contains(found.jurisdiction())) {
            throw new NotFound("单位", unit);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
