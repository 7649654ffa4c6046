/** 企业: owners, contractors and other firms, each once for all jurisdictions. */
@NamedInterface
@NullMarked
package org.huxin.server.project.enterprises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
