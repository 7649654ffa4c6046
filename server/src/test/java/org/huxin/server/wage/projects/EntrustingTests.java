package org.huxin.server.wage.projects;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.WageSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 委托代发 and the accounts of subcontractors. */
@CaseworkTest
class EntrustingTests {

    @Autowired
    private Counter counter;

    private WageSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        site = WageSite.of(counter, "zz.housing");
    }

    private ResultActions entrusts(Counter.Officer who, UUID employer, String day, String file) throws Exception {
        return who.post(site.path("/entrust"), """
                {"employer":"%s","agreedOn":"%s","attachments":["%s"]}
                """.formatted(employer, day, file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-02", "1989-12-31"})
    void anAgreementOfAnImpossibleDayIsRefused(String day) throws Exception {
        entrusts(site.builder(), site.subcontractor(), day, site.builder().uploads())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("agreedOn")));
    }

    @Test
    void anAgreementNeedsItsPaperAndOneThatTheSenderUploaded() throws Exception {
        site.builder()
                .post(
                        site.path("/entrust"),
                        "{\"employer\":\"%s\",\"agreedOn\":\"2024-02-01\",\"attachments\":[]}"
                                .formatted(site.subcontractor()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("attachments")));
        entrusts(
                        site.builder(),
                        site.subcontractor(),
                        "2024-02-01",
                        site.helper().uploads())
                .andExpect(status().is(422));
        entrusts(site.builder(), UUID.randomUUID(), "2024-02-01", site.builder().uploads())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("employer")));
        site.builder().get(site.path("/entrustments")).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void aNewAgreementTakesThePlaceOfTheOldOne() throws Exception {
        entrusts(
                        site.builder(),
                        site.subcontractor(),
                        "2024-01-10",
                        site.builder().uploads())
                .andExpect(status().isOk());
        var file = site.keeper().uploads();
        entrusts(site.keeper(), site.subcontractor(), "2024-02-10", file).andExpect(status().isOk());
        site.builder()
                .get(site.path("/entrustments"))
                .andExpect(jsonPath("$[*].agreedOn", contains("2024-02-10")))
                .andExpect(jsonPath("$[0].files[*].id", contains(file)));
    }

    @Test
    void aSubcontractorSeesItsOwnAgreementAlone() throws Exception {
        var code = WageSite.code();
        var second = WageSite.subcontracts(site.file(), site.keeper(), site.mark() + "钢构", code);
        entrusts(
                        site.builder(),
                        site.subcontractor(),
                        "2024-01-10",
                        site.builder().uploads())
                .andExpect(status().isOk());
        entrusts(site.builder(), second, "2024-01-11", site.builder().uploads()).andExpect(status().isOk());
        var other = WageSite.account(counter, site.keeper(), second, code);
        other.get(site.path("/entrustments")).andExpect(jsonPath("$[*].agreedOn", contains("2024-01-11")));
        other.get(site.path("")).andExpect(jsonPath("$.employers[*].id", contains(second.toString())));
        site.keeper()
                .get(site.path(""))
                .andExpect(jsonPath("$.employers[*].entrusted", hasItem(true)))
                .andExpect(jsonPath(
                        "$.employers[?(@.part=='subcontractor')].id",
                        containsInAnyOrder(site.subcontractor().toString(), second.toString())));
    }

    @Test
    void aFirmThatBuildsHereAndHelpsThereSeesEachProjectAsItShould() throws Exception {
        var code = WageSite.code();
        var there = WageSite.of(counter, "zz.housing");
        var name = site.mark() + "两用建设";
        var firm = WageSite.subcontracts(site.file(), site.keeper(), name, code);
        var own = aProject()
                .with("name", site.mark() + "自建工程")
                .with("field", "housing")
                .with("contractor", Map.of("name", name, "creditCode", code))
                .enteredBy(site.keeper());
        var account = WageSite.account(counter, site.keeper(), firm, code);
        account.get("/api/wage/projects")
                .andExpect(jsonPath("$.items[*].id", containsInAnyOrder(own, site.id())))
                .andExpect(jsonPath("$.items[?(@.id=='" + own + "')].subcontractor", contains(false)))
                .andExpect(jsonPath("$.items[?(@.id=='" + site.id() + "')].subcontractor", contains(true)));
        account.get(there.path("")).andExpect(status().isNotFound());
        account.get("/api/projects/" + own).andExpect(status().isOk());
        account.get("/api/projects/" + site.id()).andExpect(status().isNotFound());
    }

    @Test
    void onlyWhoSupervisesTheProjectInvitesItsSubcontractor() throws Exception {
        var address = "/api/enterprises/" + site.subcontractor() + "/invitations";
        counter.of("zz.labour").post(address, "{}").andExpect(status().isOk());
        counter.of("zz.transport").post(address, "{}").andExpect(status().isNotFound());
        counter.of("zy.housing").post(address, "{}").andExpect(status().isNotFound());
        site.builder().post(address, "{}").andExpect(status().isForbidden());
    }
}
