package org.huxin.engine.policy;

import java.util.List;

/**
 * A paper that the jurisdiction issues.
 *
 * @param id name used by rules, such as {@code reminder_letter}
 * @param title the paper's title, may hold placeholders
 * @param citation where it comes from
 * @param series the numbering series, such as 提醒函
 * @param number pattern with {@code {year}} and {@code {n}}, and {@code {unit}} where it names its issuer
 * @param signatory role that signs
 * @param addressee role it goes to
 * @param copies roles that get a copy
 * @param paragraphs body with placeholders in braces; a trailing {@code ?} marks one that may be empty
 */
public record PaperTemplate(
        String id,
        String title,
        Citation citation,
        String series,
        String number,
        String signatory,
        String addressee,
        List<String> copies,
        List<String> paragraphs) {

    public PaperTemplate {
        copies = List.copyOf(copies);
        paragraphs = List.copyOf(paragraphs);
    }
}
