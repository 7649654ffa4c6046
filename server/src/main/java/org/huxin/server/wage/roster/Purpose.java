package org.huxin.server.wage.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param purpose what the numbers are needed for */
record Purpose(
        @NotBlank(message = "请写明用途") @Size(max = 200, message = "用途不能超过200字")
        String purpose) {}
