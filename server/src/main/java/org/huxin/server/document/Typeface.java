package org.huxin.server.document;

/** The part a font plays on a paper. */
enum Typeface {
    /** 仿宋: body text. */
    BODY,
    /** 小标宋: issuer's mark and title. */
    TITLE,
    /** 黑体: headings of the first level and table heads. */
    HEADING,
    /** 楷体: headings of the second level. */
    SUBHEADING,
    /** 宋体: page numbers. */
    PAGE_NUMBER
}
