package org.huxin.engine.policy;

import java.util.List;
import org.huxin.engine.warning.WarningRule;

/**
 * One government's documents as data.
 *
 * @param id stable English id, such as {@code zhongzhan}
 * @param jurisdiction id of the jurisdiction it governs; {@code national} for the national pack
 * @param name Chinese name of the place
 * @param level national, province, city, district or town: lower in the list stands on higher
 * @param prefix letters of its numbers, such as ZZ
 * @param standsOn packs below it, lowest first
 * @param hash SHA-256 over all its files, so that a receipt names exactly what was run
 */
public record PolicyPack(
        String id,
        String jurisdiction,
        String name,
        Level level,
        String prefix,
        List<String> standsOn,
        String hash,
        List<SourceDocument> documents,
        List<Clause> clauses,
        Organisation organisation,
        List<DutyRule> duties,
        List<WarningRule> warnings,
        List<Parameter> parameters,
        List<Route> routes,
        List<Gate> gates,
        List<Lifecycle> lifecycles,
        List<PaperTemplate> papers,
        List<Gap> gaps,
        List<Register> registers,
        List<Override> overrides) {

    /** How high the issuer stands; a lower level may tighten, never loosen, a higher one. */
    public enum Level {
        NATIONAL,
        PROVINCE,
        CITY,
        DISTRICT,
        TOWN
    }

    /**
     * A declared replacement of another pack's rule.
     *
     * @param replaces id of the rule replaced
     * @param by id of this pack's rule
     * @param kind tightens, replaces or prevails
     * @param citation the clause that says so
     */
    public record Override(String replaces, String by, String kind, Citation citation) {}

    public PolicyPack {
        standsOn = List.copyOf(standsOn);
        documents = List.copyOf(documents);
        clauses = List.copyOf(clauses);
        duties = List.copyOf(duties);
        warnings = List.copyOf(warnings);
        parameters = List.copyOf(parameters);
        routes = List.copyOf(routes);
        gates = List.copyOf(gates);
        lifecycles = List.copyOf(lifecycles);
        papers = List.copyOf(papers);
        gaps = List.copyOf(gaps);
        registers = List.copyOf(registers);
        overrides = List.copyOf(overrides);
    }
}
