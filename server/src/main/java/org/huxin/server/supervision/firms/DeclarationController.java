package org.huxin.server.supervision.firms;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 定期申报, for firms and for their departments; and to which firm a duty's matter belongs. */
@RestController
class DeclarationController {

    private final Declarations declarations;
    private final Declaring declaring;
    private final CorrectDeclaration correct;
    private final DeclarationViews views;
    private final Ratings ratings;
    private final Inspections inspections;
    private final SupervisedFirms firms;
    private final CurrentOfficer current;

    DeclarationController(
            Declarations declarations,
            Declaring declaring,
            CorrectDeclaration correct,
            DeclarationViews views,
            Ratings ratings,
            Inspections inspections,
            SupervisedFirms firms,
            CurrentOfficer current) {
        this.declarations = declarations;
        this.declaring = declaring;
        this.correct = correct;
        this.views = views;
        this.ratings = ratings;
        this.inspections = inspections;
        this.firms = firms;
        this.current = current;
    }

    /** Where a matter belongs, for whoever comes from a duty about it. */
    record Place(UUID firm) {}

    /** Those of the firm whose account asks; nothing for officials, who read them with the firm. */
    @OpenToFirms
    @GetMapping("/api/firm-declarations")
    @Transactional(readOnly = true)
    List<DeclarationView> own() {
        var who = current.require(Permission.PROJECT_READ);
        return who.is(Role.ENTERPRISE)
                ? views.of(declarations.ofFirm(who.jurisdiction(), FirmUnit.firm(who.unit())))
                : List.of();
    }

    @OpenToFirms
    @PostMapping("/api/firm-declarations/{id}/file")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void file(@PathVariable UUID id, @Valid @RequestBody DeclaredFigures told) {
        declaring.file(id, told);
    }

    @OpenToFirms
    @PostMapping("/api/firm-declarations/{id}/correct")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable UUID id, @Valid @RequestBody CorrectDeclaration.Command told) {
        correct.handle(id, told);
    }

    @GetMapping("/api/firm-matters/{id}")
    @Transactional(readOnly = true)
    Place place(@PathVariable UUID id) {
        current.require(Permission.CASE_READ);
        var firm = declarations
                .firmOf(id)
                .or(() -> ratings.firmOf(id))
                .or(() -> inspections.firmOf(id))
                .orElseThrow(() -> new NotFound("事项", id.toString()));
        return new Place(firms.require(firm).firm().getId());
    }
}
